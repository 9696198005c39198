import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';

test('what a killed intake left in the temporary directory is removed by the next one, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stele-left-'));
  vi.stubEnv('TMPDIR', folder);
  try {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    const others = [`stele-file@${hostname()}@${process.pid}@a`, `other@${hostname()}@${dead}@b`, 'file@x'];
    const left = [`stele-file@${hostname()}@${dead}@c`, `stele-rows@${hostname()}@${dead}@d`];
    for (const name of [...others, ...left]) mkdirSync(join(folder, name));
    vi.resetModules();
    const { workingFolder } = await import('../../functions/adapters/disk/working-folder.ts');
    const own = await workingFolder('rows');
    expect(
      readdirSync(folder)
        .map((name) => join(folder, name))
        .sort(),
    ).toEqual([...others.map((name) => join(folder, name)), own].sort());
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  }
});
