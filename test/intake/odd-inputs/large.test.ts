import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { commitsIn, type Desk, take } from '../../support/intake-desk.ts';
import { activityFile } from './activity-file.ts';
import { preparedDesk } from './prepared-desk.ts';

const mebibyte = 2 ** 20;

/** A file of so many bytes, made while it is read: every row as another, and the row `wrongRow` with a 13th month. */
async function* largeFile(bytes: number, wrongRow?: number): AsyncGenerator<Uint8Array> {
  const [heads = '', row = ''] = activityFile({}).split('\r\n');
  let sent = heads.length + 6;
  yield Buffer.from(`${heads},note\n`);
  // A note fills rows up: bytes are what is tested, not half a million rows.
  const note = 'x'.repeat(60_000);
  for (let number = 2; sent < bytes; number += 1) {
    const cells = row
      .replace('grid-1', `grid-${number}`)
      .replace(',1,', number === wrongRow ? ',13,' : ',1,');
    const line = Buffer.from(`${cells},${note}\n`);
    sent += line.length;
    yield line;
  }
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function inUse(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** The highest memory in use during some work, above what was in use before. */
async function peakOf(work: () => Promise<void>): Promise<number> {
  const before = inUse();
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, inUse());
  }, 400);
  await work();
  clearInterval(watch);
  return peak - before;
}

/** Keeps nothing of a file but that it was kept: fifty megabytes in memory would be the test's own. */
async function desk(): Promise<Desk> {
  const prepared = await preparedDesk();
  return { ...prepared, originals: { ...prepared.originals, keep: async () => 'stored' } };
}

test('a file of 50 MB is read without being held', async () => {
  const ports = await desk();
  const peak = await peakOf(async () => {
    const outcome = await take(ports, 'activity.csv', largeFile(52 * mebibyte));
    expect(outcome).toMatchObject({ status: 'committed', rows: { refused: 0 } });
    expect(outcome.rows.new).toBeGreaterThan(800);
  });
  expect(peak).toBeLessThan(40 * mebibyte);
});

test('a file of 50 MB with a 13th month far down is refused whole', async () => {
  const ports = await desk();
  const outcome = await take(ports, 'activity.csv', largeFile(52 * mebibyte, 800));
  expect(outcome).toMatchObject({
    status: 'refused',
    rows: { refused: 1 },
    problems: [{ code: 'cell-out-of-range', row: 800, column: 'month', values: { found: '13' } }],
  });
  expect(await commitsIn(ports.records)).toHaveLength(1);
});
