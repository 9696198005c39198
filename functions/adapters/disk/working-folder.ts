import { tmpdir } from 'node:os';
import { sweepAbandoned, temporaryFolder } from './temporary-folder.ts';

/** What intake keeps on disk while it works: the file in hand, and rows that wait to be merged. */
const kinds = { file: 'stele-file', rows: 'stele-rows' } as const;

let swept: Promise<void> | undefined;

/**
 * A folder in the temporary directory for one file. What a killed process left there, copies of people's files among it,
 * is removed before the first one is made.
 */
export async function workingFolder(kind: keyof typeof kinds): Promise<string> {
  // What another user left behind is not ours to remove.
  swept ??= sweepAbandoned(tmpdir(), Object.values(kinds)).catch(() => {});
  await swept;
  return temporaryFolder(tmpdir(), kinds[kind]);
}
