import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../../infra/blueprint.ts';
import { type LocalHost, startLocalHost } from '../../../infra/local/host.ts';
import { temporaryFolder } from '../../support/run-stele.ts';

let place: Awaited<ReturnType<typeof temporaryFolder>>;
let host: LocalHost | undefined;
beforeAll(async () => {
  place = await temporaryFolder();
});
afterAll(async () => {
  await host?.end();
  await place.remove();
});

interface Template {
  readonly Resources: Readonly<
    Record<string, { readonly Properties: { readonly Environment?: { readonly Variables: object } } }>
  >;
}

// The packaged browser runs on Linux on x64: another one makes another engine.
test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')(
  'what is deployed is the engine that this machine runs from source (skipped without the packaged browser)',
  async () => {
    const outdir = join(place.path, 'cdk.out');
    const env = { PATH: process.env.PATH, CDK_OUTDIR: outdir };
    await promisify(execFile)(process.execPath, [join(root, 'infra/aws/app.ts')], { cwd: root, env });
    const template = JSON.parse(await readFile(join(outdir, 'Stele.template.json'), 'utf8')) as Template;
    const environments = Object.values(template.Resources).flatMap(
      ({ Properties }) => Properties?.Environment?.Variables ?? [],
    );
    host = await startLocalHost({ folder: join(place.path, 'data') });
    const { STELE_ENGINE_DIGEST, STELE_TEMPLATES_DIGEST } = process.env;
    expect(STELE_ENGINE_DIGEST).toMatch(/^[0-9a-f]{64}$/);
    expect(environments.length).toBeGreaterThan(8);
    for (const variables of environments)
      expect(variables).toMatchObject({ STELE_ENGINE_DIGEST, STELE_TEMPLATES_DIGEST });
  },
);
