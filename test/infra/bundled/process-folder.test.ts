import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { processFolder } from '../../../infra/local/bundled/process-folder.ts';
import { temporaryFolder } from '../../support/run-stele.ts';

test('what a killed process left is removed, what belongs to a living one or to others stays', async () => {
  const place = await temporaryFolder();
  try {
    const ended = promisify(execFile)(process.execPath, ['--version']);
    await ended;
    await mkdir(join(place.path, `stele-bundled-${ended.child.pid}-abcdef`));
    await mkdir(join(place.path, `stele-bundled-${process.ppid}-abcdef`));
    await mkdir(join(place.path, 'other-1-abcdef'));
    const own = await processFolder(place.path);
    expect((await readdir(place.path)).sort()).toEqual(
      ['other-1-abcdef', `stele-bundled-${process.ppid}-abcdef`, basename(own)].sort(),
    );
    expect(basename(own)).toMatch(new RegExp(`^stele-bundled-${process.pid}-`));
  } finally {
    await place.remove();
  }
});
