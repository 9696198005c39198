import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryFolder } from '../../support/run-stele.ts';
import { templateOf } from './synthesized.ts';

const folder = await temporaryFolder();
const cfnLint = (...args: readonly string[]) => spawnSync('cfn-lint', args, { encoding: 'utf8' });
const installed = cfnLint('--version').status === 0;

afterAll(folder.remove);

// cfn-lint is a Python program, which nothing here needs; the CDK's own rules ran in findings.test.ts.
test.skipIf(!installed).each(['dev', 'prod'] as const)(
  'cfn-lint finds no error in %s (skipped without it)',
  async (stage) => {
    const file = join(folder.path, `${stage}.template.json`);
    writeFileSync(file, JSON.stringify(await templateOf(stage)));
    // W3005: the CDK states dependencies that follow from references already.
    const { stdout, status } = cfnLint('--ignore-checks', 'W3005', '--', file);
    expect(stdout).toBe('');
    expect(status).toBe(0);
  },
);
