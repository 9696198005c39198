import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';

/**
 * A folder that test files share: the one that asks first makes what is in it, the others wait for it. It goes with the
 * test run.
 */
export async function onceInRun(name: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(inject('runFolder'), name);
  const [done, failed] = [join(folder, 'done'), join(folder, 'failed')];
  const first = await mkdir(folder).then(
    () => true,
    () => false,
  );
  if (first)
    await make(folder).then(
      () => writeFile(done, ''),
      (error: Error) => writeFile(failed, error.stack ?? error.message),
    );
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error(await readFile(failed, 'utf8'));
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return folder;
}
