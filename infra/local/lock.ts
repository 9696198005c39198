import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ClassicLevel } from 'classic-level';
import { LocalHostError } from './local-host-error.ts';
import { readOperator } from './operator-file.ts';

/**
 * Takes `folder` for this process until `release` or the process's end, however it ends: LevelDB holds a lock of the
 * operating system on its folder, Node has no call for one. Makes the folder if needed.
 * Throws LocalHostError: local.folder-in-use, local.folder-unusable.
 */
export async function lockFolder(folder: string): Promise<{ release(): Promise<void> }> {
  const place = join(folder, 'lock');
  const level = new ClassicLevel(place);
  try {
    await level.open();
  } catch (error) {
    throw await lockFailure(folder, place, error);
  }
  const draft = join(place, `holder.${process.pid}`);
  await writeFile(draft, String(process.pid));
  await rename(draft, join(place, 'holder'));
  return { release: () => level.close() };
}

async function lockFailure(folder: string, place: string, error: unknown): Promise<LocalHostError> {
  const cause = (error as Error).cause ?? error;
  if ((cause as { readonly code?: string }).code === 'LEVEL_LOCKED') {
    const pid = await holder(place);
    const who = pid === undefined ? 'another process' : `process ${pid}`;
    const server = await readOperator(folder);
    const message =
      server && server.pid === pid
        ? `${folder} is in use by ${who}, which serves it on ${server.address}: end it first, or where the command has the option, call it with --api ${server.address}.`
        : `${folder} is in use by ${who}: end that one first or choose another folder.`;
    return new LocalHostError('local.folder-in-use', message, { cause });
  }
  const message = `${folder} cannot be locked: a writable folder on a local disk is needed; if it is one, remove ${place} (${(cause as Error).message}).`;
  return new LocalHostError('local.folder-unusable', message, { cause });
}

/** The holder writes its pid just after it took the lock: until then the file is missing or names a dead one. */
async function holder(place: string): Promise<number | undefined> {
  for (let look = 0; look < 20; look += 1) {
    const pid = Number(await readFile(join(place, 'holder'), 'utf8').catch(() => ''));
    if (pid > 0 && isAlive(pid)) return pid;
    await delay(25);
  }
  return undefined;
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
