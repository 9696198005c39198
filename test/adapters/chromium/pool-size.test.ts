import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poolSize } from '../../../functions/adapters/chromium/pool-size.ts';

const gigabyte = 2 ** 30;

describe('pages printed at a time', () => {
  test.each([
    ['as many as there are cores where memory is plenty', 2, 16, 2],
    ['fewer where memory is short', 8, 2, 6],
    ['one of many cores in a small container', 16, 0.6, 1],
    ['one where there is hardly any memory', 4, 0.1, 1],
  ])('%s', (_, cores, gigabytes, expected) => {
    expect(poolSize({ cores, freeMemory: gigabytes * gigabyte })).toBe(expected);
  });

  const rooms = fc.record({
    cores: fc.integer({ min: 1, max: 192 }),
    freeMemory: fc.integer({ min: 0, max: 512 * gigabyte }),
  });

  test('are at least one and at most one for each core', () => {
    fc.assert(
      fc.property(rooms, (room) => {
        const size = poolSize(room);
        expect(Number.isInteger(size)).toBe(true);
        expect(size).toBeGreaterThanOrEqual(1);
        expect(size).toBeLessThanOrEqual(room.cores);
      }),
    );
  });

  test('never grow fewer with more cores or more memory', () => {
    fc.assert(
      fc.property(rooms, rooms, (one, other) => {
        const greater = {
          cores: Math.max(one.cores, other.cores),
          freeMemory: Math.max(one.freeMemory, other.freeMemory),
        };
        expect(poolSize(greater)).toBeGreaterThanOrEqual(poolSize(one));
      }),
    );
  });

  test('need no more memory than there is, as soon as there is more than one', () => {
    fc.assert(
      fc.property(rooms, (room) => {
        const size = poolSize(room);
        // 300 MB for the browser, 260 MB for each page.
        const need = (300 + 260 * size) * 2 ** 20;
        expect(size === 1 || need <= room.freeMemory).toBe(true);
      }),
    );
  });
});
