import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'stele-bundled-';

/** A new folder in the temp directory that names this process; those of processes that were killed are removed first. */
export async function processFolder(parent = tmpdir()): Promise<string> {
  const names = await readdir(parent);
  const abandoned = names.filter((name) => name.startsWith(prefix) && !isAlive(Number(name.split('-')[2])));
  await Promise.all(abandoned.map((name) => rm(join(parent, name), { recursive: true, force: true })));
  return mkdtemp(join(parent, `${prefix}${process.pid}-`));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to another user.
    return (error as { readonly code?: string }).code === 'EPERM';
  }
}
