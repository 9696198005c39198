import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BundledSummary } from '../../functions/cli/bundled-summary.ts';
import { blueprint } from '../../infra/blueprint.ts';
import { runStele, temporaryFolder } from '../support/run-stele.ts';

// The bundles carry a browser for Linux on x64 only: elsewhere these are skipped.
const onLambdaPlatform = process.platform === 'linux' && process.arch === 'x64';

interface Printed {
  readonly editions: readonly {
    readonly language: string;
    readonly edition: number;
    readonly sha256: string;
  }[];
  readonly bundled?: BundledSummary;
}

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => folder.remove());

/** Publishes one report of the smaller sample, in a fresh TMPDIR: an unpacked browser of another run cannot help. */
async function publish(data: string, ...options: readonly string[]): Promise<Printed> {
  const ended = await runStele(
    [
      ...['report', '--json', '--org', 'sample-optics', '--report', 'conflict-minerals', ...options],
      ...['--data', join(folder.path, data), '--out', join(folder.path, 'out')],
    ],
    { TMPDIR: folder.path },
  );
  expect(ended.err).toBe('');
  expect(ended.code).toBe(0);
  return JSON.parse(ended.out) as Printed;
}

const digests = ({ editions }: Printed) =>
  editions.map(({ language, edition, sha256 }) => [language, edition, sha256]);

const ofWorkflow = Object.entries(blueprint.functions)
  .filter(([, { calledBy }]) => calledBy === 'workflow')
  .map(([name]) => name);

/** Functions of the workflows that a publication does not call, by when they are called. */
const inOtherRuns: Readonly<Record<string, string>> = {
  Submit: 'where the profile asks for approval',
  Verify: 'when an edition is regenerated from its own data',
};

/** Permissions that publishing twice does not need, by why they are there. */
const onOtherPaths: Readonly<Record<string, string>> = {
  'Plan: s3:GetObject on stele-editions': 'takes an edition that is regenerated from what its evidence lists',
  'Plan: s3:ListBucket on stele-editions': 'says that such evidence is gone',
  'Reserve: s3:ListBucket on stele-editions': 'says that the evidence of the superseded edition is gone',
  'Reserve: dynamodb:UpdateItem': 'publishes what a run that died had completed',
  'Compose: s3:PutObject on stele-work */*/*/runs/*/*/findings.json': 'keeps what is wrong with a text',
  'Compose: s3:ListBucket on stele-intake': 'tells a picture that is missing from a forbidden one',
  'Publish: dynamodb:GetItem': 'reads back an update that was refused',
  'Publish: s3:GetObject on stele-editions': 'compares an object that is there already',
};

test.skipIf(!onLambdaPlatform)(
  'the bundles publish the same bytes as the sources, with nothing but their grants (skipped where their browser does not run)',
  async () => {
    const fromSource = await publish('source');
    const bundled = await publish('bundled', '--bundled');
    expect(digests(bundled)).toEqual(digests(fromSource));
    expect(bundled.editions).toHaveLength(2);

    const again = await publish('bundled', '--bundled', '--release-date', '2024-10-15');
    expect(again.editions.map(({ edition }) => edition)).toEqual([2, 2]);

    const [first, second] = [bundled.bundled, again.bundled].map((one) => one as BundledSummary);
    const ran = new Set(first?.functions.map((one) => one.function));
    expect(ofWorkflow.filter((name) => !ran.has(name)).sort()).toEqual(Object.keys(inOtherRuns).sort());
    for (const { longestMilliseconds, timeout, peakMemory, memory } of first?.functions ?? []) {
      expect(longestMilliseconds).toBeLessThan(timeout * 1000);
      expect(peakMemory).toBeLessThan(memory);
    }
    const never = first?.unused.filter((permission) => second?.unused.includes(permission));
    expect(never?.filter((one) => !Object.keys(onOtherPaths).some((path) => one.startsWith(path)))).toEqual(
      [],
    );
  },
);
