import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import { exitCodes } from '../exit-codes.ts';
import { alone } from './alone.ts';
import { listReport } from './list-report.ts';
import { placeFiles } from './place-files.ts';
import { readName, type Topics } from './report-name.ts';
import { starterFiles } from './starter-files.ts';

const list = 'templates/reports.ts';

/** `stele new-report`: a report that can be published at once, as files of a checkout; all of them or none. */
export async function newReport(slug: string, topics: Topics, root: string): Promise<number> {
  try {
    const files = await alone(root, (aside) => make(slug, topics, root, aside));
    const made = [...files].map((path) => `  ${path}\n`).join('');
    process.stdout.write(`made the report ${slug}:\n${made}listed it in ${list}\n\n${whatNext(slug)}`);
    return exitCodes.done;
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const why = (cause as Error).message;
    const message = `the report cannot be written into ${root}: ${why}; nothing was changed, run this in a checkout that you may write to`;
    throw new Failure('usage.invalid-checkout', message, '', cause);
  }
}

/** Resolves to the paths of the report's files. */
async function make(slug: string, topics: Topics, root: string, aside: string): Promise<Iterable<string>> {
  const name = readName(slug, topics, root);
  const files = await starterFiles(name);
  const text = listReport(await readFile(join(root, list), 'utf8'), name);
  await placeFiles(root, aside, files, { path: list, text });
  return files.keys();
}

const whatNext = (slug: string): string => `What now:
  npm run check && npx vitest run test/reports/conformance.test.ts
  npx stele report --report ${slug} --period 2024-H1 --release-date 2024-09-30
  templates/${slug}/README.md says where to change what
`;
