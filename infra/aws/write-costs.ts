import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { blueprint, root } from '../blueprint.ts';
import { costTable } from '../costs/cost-table.ts';
import type { Measured } from '../costs/measured.ts';
import { sizingTable } from '../costs/sizing.ts';
import { standingPartsOf } from '../costs/standing-parts.ts';
import { application } from './application.ts';
import { readConfiguration } from './configuration.ts';

/** `npm run costs`: writes the tables of sizes and of costs into infra/README.md. */
const readme = join(root, 'infra', 'README.md');
const measured = JSON.parse(await readFile(join(root, 'infra/costs/measured.json'), 'utf8')) as Measured;
const { app, stack } = await application(readConfiguration({ stage: 'dev' }), {
  codeOf: () => Code.fromInline('export const handler = () => {};'),
  digests: { engine: '', templates: '' },
});
const { Resources } = app.synth({ skipValidation: true }).getStackArtifact(stack.artifactId).template;
const tables = {
  sizes: sizingTable(measured, blueprint.functions),
  costs: costTable(measured, blueprint.functions, standingPartsOf(Resources)),
};
let text = await readFile(readme, 'utf8');
for (const [name, table] of Object.entries(tables)) {
  const marked = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end of ${name} -->)`);
  if (!marked.test(text)) throw new Error(`infra/README.md has lost the marks around its table of ${name}`);
  text = text.replace(marked, (_, before, after) => `${before}\n${table}\n\n${after}`);
}
await writeFile(readme, text);
