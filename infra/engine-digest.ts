import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Sources that decide a document's bytes; the command line and tests do not. */
const enginePatterns = ['functions/*.ts', 'functions/!(cli)/**/*.ts', 'infra/workflow.asl.json'];
/** Pages, mail and what is said of files stay out: another sentence there is no reason for another edition. */
const templatePatterns = [
  'templates/*.ts',
  'templates/!(portal|mail)/**/*.{ts,hbs,css}',
  'locales/*/!(portal|mail|intake|sheets).json',
];

interface LockFile {
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly dev?: boolean; readonly optional?: boolean }>
  >;
}

/**
 * Digest of what computes and renders (design.md §3.4): source and the exact versions of the dependencies, the
 * packaged browser among them. Taken from the checkout at build or start, so that it is the same bundled or not.
 */
export async function engineDigest(root: string, browser = 'packaged'): Promise<string> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as LockFile;
  const dependencies = Object.entries(lock.packages)
    .filter(([name, entry]) => name !== '' && !entry.dev && !entry.optional)
    .map(([name, entry]) => `${name}@${entry.version}`);
  return sourceDigest(root, enginePatterns, [...dependencies.sort(), browser]);
}

/** Digest of templates and strings: a change of either makes a new edition. */
export function templatesDigest(root: string): Promise<string> {
  return sourceDigest(root, templatePatterns);
}

/** Digest of the files that the patterns name, and of further lines. */
export async function sourceDigest(
  root: string,
  patterns: readonly string[],
  extra: readonly string[] = [],
): Promise<string> {
  const files: string[] = [];
  for (const pattern of patterns)
    for await (const file of glob(pattern, { cwd: root })) files.push(file.replaceAll('\\', '/'));
  const hash = createHash('sha256');
  for (const file of [...new Set(files)].sort())
    hash
      .update(`${file}\n`)
      .update(await readFile(join(root, file)))
      .update('\n');
  for (const line of extra) hash.update(`${line}\n`);
  return hash.digest('hex');
}
