import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { root } from '../blueprint.ts';
import { application } from './application.ts';
import { readConfiguration } from './configuration.ts';
import { permissionTable } from './permission-table.ts';

/** `npm run permissions`: writes the table of what each function may do into infra/README.md. */
const readme = join(root, 'infra', 'README.md');
const { app, stack } = await application(readConfiguration({ stage: 'dev' }), {
  codeOf: () => Code.fromInline('export const handler = () => {};'),
  digests: { engine: '', templates: '' },
});
const { Resources } = app.synth({ skipValidation: true }).getStackArtifact(stack.artifactId).template;
const text = await readFile(readme, 'utf8');
const marked = /(<!-- permissions -->\n)[\s\S]*?(<!-- end of permissions -->)/;
if (!marked.test(text)) throw new Error('infra/README.md has lost the marks around its table of permissions');
await writeFile(
  readme,
  text.replace(marked, (_, before, after) => `${before}\n${permissionTable(Resources)}\n\n${after}`),
);
