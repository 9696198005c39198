import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../infra/blueprint.ts';

async function ran(script: string, args: readonly string[], context = '{}') {
  const environment = { ...process.env, CDK_CONTEXT_JSON: context, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, [join(root, 'infra/aws', script), ...args], {
    cwd: root,
    env: environment,
  });
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const [code] = await once(child, 'close');
  return { code, err };
}

describe.each(['synth', 'deploy'])('npm run %s', (command) => {
  test.each<[string, string[], RegExp]>([
    ['an unknown stage', ['--stage', 'pord'], /^there is no stage "pord": choose dev or prod/],
    ['prod without an account', ['--stage', 'prod'], /^infra\/aws\/stages\.json, prod: account is missing/],
    [
      'an account that is none',
      ['--stage', 'prod', '--account', '12-34'],
      /account "12-34": write the twelve digits/,
    ],
  ])('ends on %s with one sentence and exit code 2', async (_, args, sentence) => {
    const { code, err } = await ran('command.ts', [command, ...args]);
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
  });
});

test('a stage that tells nobody says so before it is deployed', async () => {
  // The CDK then looks for what a program that writes nothing has written.
  const { err } = await ran('command.ts', ['synth', '--app', 'true', '--output', join(root, 'cdk.none')]);
  expect(err).toMatch(/^infra\/aws\/stages\.json, dev: notifications\.emails is empty: nobody will be told/);
});

test('an unknown command is wrong use', async () => {
  expect(await ran('command.ts', ['publish'])).toMatchObject({ code: 2 });
});

test('the program of cdk.json says the same without the command around it', async () => {
  const { code, err } = await ran('app.ts', [], '{"stage": "pord"}');
  expect(code).toBe(2);
  expect(err).toBe('there is no stage "pord": choose dev or prod, or add it to infra/aws/stages.json\n');
});
