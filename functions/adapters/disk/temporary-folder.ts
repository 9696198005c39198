import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** A name that tells who may still be using the folder; another host may share the disk. */
function ownerMark(kind: string, pid: number): string {
  return `${kind}@${hostname()}@${pid}@`;
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

/** Removes temporary folders, of some kinds only where a parent has others' too, whose process was killed before it could. */
export async function sweepAbandoned(parent: string, kinds?: readonly string[]): Promise<void> {
  for (const name of await readdir(parent)) {
    const [kind = '', host, pid] = name.split('@');
    if (kinds && !kinds.includes(kind)) continue;
    if (host !== hostname() || pid === undefined || isRunning(Number(pid))) continue;
    await rm(join(parent, name), { recursive: true, force: true, maxRetries: 3 });
  }
}
