import { lstat, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { RenderError } from './render-error.ts';

/** A name that tells who may still be using the folder; another host may share the disk. */
function ownerMark(kind: string, pid: number): string {
  return `${kind}@${hostname()}@${pid}@`;
}

/**
 * A folder of this user only. Its place in the temp directory is predictable, and a program is started from
 * it, so a folder that somebody else made or may write to is refused.
 */
export async function privateFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true, mode: 0o700 });
  const status = await lstat(path);
  const foreign =
    process.getuid !== undefined && (status.uid !== process.getuid() || (status.mode & 0o002) !== 0);
  if (!status.isDirectory() || foreign) {
    throw new RenderError(
      'render.browser-unavailable',
      `The folder ${path} belongs to another user or others may write to it. Remove it, or configure another cache folder.`,
    );
  }
  return path;
}

/** A new folder that is swept by a later process if this one dies before it removes the folder itself. */
export async function temporaryFolder(parent: string, kind: string): Promise<string> {
  return mkdtemp(join(parent, ownerMark(kind, process.pid)));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Removes temporary folders whose process was killed before it could. */
export async function sweepAbandoned(parent: string): Promise<void> {
  for (const name of await readdir(parent)) {
    const [, host, pid] = name.split('@');
    if (host !== hostname() || pid === undefined || isRunning(Number(pid))) continue;
    await rm(join(parent, name), { recursive: true, force: true, maxRetries: 3 });
  }
}
