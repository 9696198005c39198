import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ClassicLevel } from 'classic-level';
import { LocalHostError } from './local-host-error.ts';

/**
 * Opens the folder once before dynalite does: dynalite opens it unasked and ends the process when that fails.
 * What LevelDB finds at open is found here, and two things that it does not: a lost CURRENT file (it would begin an
 * empty database and delete the old tables) and a table file cut short (noticed only when read).
 * Damage inside a table file of full length stays unnoticed until it is read: dynalite then throws LEVEL_CORRUPTION
 * where only the process's uncaughtException sees it.
 */
export async function assertReadable(folder: string): Promise<void> {
  const before = await readdir(folder).catch((): string[] => []);
  if (before.some((name) => name.startsWith('MANIFEST-')) && !before.includes('CURRENT')) {
    throw corrupt(folder, new Error('CURRENT is missing'));
  }
  await openOnce(folder);
  const suspects = await cutTables(folder);
  if (suspects.length === 0) return;
  // A compaction that closing interrupted leaves a half-written table, too, which no manifest names: opening again
  // removes it. A table that is in use and cut stays.
  await openOnce(folder);
  const [cut] = (await cutTables(folder)).filter((name) => suspects.includes(name));
  if (cut) throw corrupt(folder, new Error(`${cut} is cut short`));
}

async function openOnce(folder: string): Promise<void> {
  const level = new ClassicLevel(folder);
  try {
    await level.open();
  } catch (error) {
    throw openFailure(folder, error);
  }
  await level.close();
}

/** Table files that do not end as tables do. */
async function cutTables(folder: string): Promise<readonly string[]> {
  const tables = (await readdir(folder)).filter((name) => name.endsWith('.ldb'));
  const whole = await Promise.all(tables.map((name) => endsAsTable(join(folder, name))));
  return tables.filter((_, index) => !whole[index]);
}

function openFailure(folder: string, error: unknown): LocalHostError {
  const cause = (error as Error).cause ?? error;
  const code = (cause as { readonly code?: string }).code;
  if (code === 'LEVEL_LOCKED') {
    const message = `The database folder ${folder} is in use: end the other process first or choose another folder.`;
    return new LocalHostError('local.folder-in-use', message, { cause });
  }
  if (code === 'LEVEL_CORRUPTION' || (code === 'LEVEL_IO_ERROR' && /No such file/.test(String(cause)))) {
    return corrupt(folder, cause);
  }
  const message = `The database folder ${folder} cannot be opened: a writable folder on a local disk is needed (${(cause as Error).message}).`;
  return new LocalHostError('local.folder-unusable', message, { cause });
}

function corrupt(folder: string, cause: unknown): LocalHostError {
  const message = `The database in ${folder} is damaged and cannot be read: \`stele reset\` removes it, then load the records again.`;
  return new LocalHostError('local.data-corrupt', message, { cause });
}

// LevelDB doc/table_format.md, footer: every table ends in 0xdb4775248b80fb57, little-endian.
const tableMagic = Buffer.from('57fb808b247547db', 'hex');

async function endsAsTable(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const tail = Buffer.alloc(tableMagic.length);
    await file.read(tail, 0, tail.length, Math.max(0, size - tail.length));
    return tail.equals(tableMagic);
  } finally {
    await file.close();
  }
}
