import { access, mkdir, mkdtemp, readFile, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256 } from '../domain/digest.ts';
import { Failure } from '../domain/failure.ts';
import { defaultOrganisation } from './defaults.ts';

/** PDFs of the default organisation stand in the folder itself; every other organisation has one of its own inside. */
export function folderOf(out: string, organisation: string): string {
  return organisation === defaultOrganisation ? out : join(out, organisation);
}

/**
 * Whether files can be written there, found out before anything is computed by making a folder and removing it: rights
 * alone do not tell (a superuser has them everywhere). Throws `usage.out-not-writable`.
 */
export async function assertWritable(out: string): Promise<void> {
  try {
    await rmdir(await mkdtemp(join(await nearestExisting(out), '.stele-')));
  } catch (cause) {
    throw notWritable(out, cause);
  }
}

function notWritable(path: string, cause: unknown): Failure {
  const message = `${path} cannot be written: ${(cause as Error).message}; name another folder with --out`;
  return new Failure('usage.out-not-writable', message, '', cause);
}

async function nearestExisting(path: string): Promise<string> {
  try {
    await access(path);
    await access(join(path, '.'));
    return path;
  } catch (error) {
    const parent = dirname(path);
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || parent === path) throw error;
    return nearestExisting(parent);
  }
}

/** Whether a file may stand at a path: nothing or a file does now. Throws `usage.out-not-writable`. */
export async function assertFilePlace(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found && !found.isFile()) throw notWritable(path, new Error('something that is no file stands there'));
}

/** Writes a file whole: into a file beside it, then one rename; a file that has the bytes already is left alone. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  try {
    const present = await readFile(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (present && sha256(present) === sha256(bytes)) return;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, bytes);
    await rename(partial, path);
  } catch (cause) {
    throw notWritable(path, cause);
  } finally {
    await rm(partial, { force: true });
  }
}
