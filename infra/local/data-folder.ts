import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LocalHostError } from './local-host-error.ts';
import { writeWhole } from './services/whole-file.ts';

/** What a data folder may hold. */
const own = new Set([
  'dynamodb',
  'executions',
  'format',
  'lock',
  'logs',
  'messages',
  'operator.json',
  's3',
  'secrets',
]);

/** How this version stores data: another number where a version cannot read what the one before it left. */
const format = '2';

/** What Stele did not make; a `.draft` is what a crash left of a file. */
export function foreignIn(entries: readonly string[]): readonly string[] {
  return entries.filter((entry) => !own.has(entry.replace(/\.draft$/, '')));
}

/** Makes the folder where there is none. Throws LocalHostError when it cannot be had, or is a folder of something else. */
export async function makeDataFolder(folder: string): Promise<void> {
  let entries: readonly string[];
  try {
    await mkdir(folder, { recursive: true });
    entries = await readdir(folder);
  } catch (cause) {
    throw new LocalHostError(
      'local.folder-unusable',
      `The data folder ${folder} cannot be made: ${(cause as Error).message}. Name another one with --data.`,
      { cause },
    );
  }
  const foreign = foreignIn(entries);
  if (foreign.length === 0 || entries.includes('format')) return;
  throw new LocalHostError(
    'local.folder-unusable',
    `${folder} holds ${foreign.slice(0, 3).join(', ')}, which Stele did not make: name a folder of its own with --data.`,
  );
}

/** Marks new data with the format of this version. Throws LocalHostError on data of another. Call under the folder's lock. */
export async function claimFormat(folder: string): Promise<void> {
  const place = join(folder, 'format');
  const entries = await readdir(folder);
  if (!entries.includes('format') && !entries.includes('dynamodb')) {
    await writeWhole(place, `${format}\n`);
    return;
  }
  const found = await readFile(place, 'utf8').catch(() => '');
  if (found.trim() === format) return;
  throw new LocalHostError(
    'local.other-format',
    `${folder} holds data of another version of Stele: use that version, name another folder with --data, or remove the data with stele reset.`,
  );
}
