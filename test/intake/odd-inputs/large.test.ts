import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { commitsIn, take } from '../../support/intake-desk.ts';
import { activityFile } from './activity-file.ts';
import { preparedDesk } from './prepared-desk.ts';

const mebibyte = 2 ** 20;

/** A file of so many bytes, made while it is read: every row as another, and the row `wrongRow` with a 13th month. */
async function* largeFile(bytes: number, wrongRow: number): AsyncGenerator<Uint8Array> {
  const [heads = '', row = ''] = activityFile({}).split('\r\n');
  let sent = heads.length + 6;
  yield Buffer.from(`${heads},note\n`);
  // A note fills rows up: bytes are what is tested, not half a million rows.
  const note = 'x'.repeat(3900);
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
  }, 1000);
  await work();
  clearInterval(watch);
  return peak - before;
}

test('a file of 50 MB with a 13th month far down is read without being held, and refused whole', async () => {
  const ports = await preparedDesk();
  const peak = await peakOf(async () => {
    const outcome = await take(ports, 'activity.csv', largeFile(52 * mebibyte, 13_000));
    expect(outcome).toMatchObject({
      status: 'refused',
      rows: { refused: 1 },
      problems: [{ code: 'cell-out-of-range', row: 13_000, column: 'month', values: { found: '13' } }],
    });
  });
  expect(peak).toBeLessThan(40 * mebibyte);
  expect(await commitsIn(ports.records)).toHaveLength(1);
});
