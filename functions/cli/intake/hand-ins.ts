import { readFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve } from 'node:path';
import { Failure } from '../../domain/failure.ts';
import type { HeldFile } from '../../ports/file-in-hand.ts';
import { packArchive, takeInHand } from '../../wiring/intake.ts';

/** Words and their pictures: together they are one hand-in. */
const ofWords = /\.(md|markdown|svg|png|jpe?g)$/i;

/** The files of a command in hand: words and pictures together as one archive, every other file by itself. */
export async function* handInsOf(paths: readonly string[]): AsyncGenerator<HeldFile> {
  const files = paths.map((path) => resolve(path));
  for (const path of files)
    if (!ofWords.test(path)) yield await readable(path, () => takeInHand(path, basename(path)));
  const words = files.filter((path) => ofWords.test(path));
  if (words.length > 0) yield await packed(words);
}

/** What several files of words are called together. */
export const wordsArchive = 'words.zip';

async function packed(paths: readonly string[]): Promise<HeldFile> {
  const folder = commonFolder(paths);
  const files = paths.map(async (path) => {
    const name = relative(folder, path).replaceAll('\\', '/');
    return { name, bytes: await readable(path, () => readFile(path)) };
  });
  const archive = packArchive(await Promise.all(files));
  return takeInHand(once(archive), wordsArchive);
}

/** The folder that all of them lie in, at any depth. */
function commonFolder(paths: readonly string[]): string {
  let folder = dirname(paths[0] as string);
  while (paths.some((path) => relative(folder, path).startsWith('..'))) folder = dirname(folder);
  return folder;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function readable<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    throw new Failure(
      'usage.file-unreadable',
      `${path} cannot be read (${(error as Error).message}): name a file`,
    );
  }
}
