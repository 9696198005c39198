import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Failure } from '../../domain/failure.ts';

/**
 * Works with a folder inside a checkout to write into first. While it stands nobody else makes a report there: two at
 * once would take each other's line out of the list, or each other's files back.
 */
export async function alone<Result>(root: string, work: (aside: string) => Promise<Result>): Promise<Result> {
  const aside = join(root, '.stele-new');
  await mkdir(aside).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new Failure(
      'usage.invalid-checkout',
      `${aside} is there: another stele new-report is at work, or one was stopped halfway; wait for it, or take back what it left, remove the folder and run this again`,
    );
  });
  try {
    return await work(aside);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}
