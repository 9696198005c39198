import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../functions/domain/canonical-json.ts';
import { naturalKey, shardOf } from '../../functions/domain/dataset.ts';
import { datasets } from '../../functions/domain/datasets.ts';
import { digestOf, sha256 } from '../../functions/domain/digest.ts';

/** Full of what keys are made with: separators, escapes, digits, characters beyond the basic plane. */
const part = fc.oneof(
  fc.string({ unit: fc.constantFrom('#', '%', '2', '3', '5', 'a', ' ', '!', '\u4e2d', '\u{1f3ed}') }),
  fc.string({ unit: 'binary' }),
  fc.integer(),
);
const keyParts = (count: number) => fc.array(part, { minLength: count, maxLength: count });
const batchId = fc.string({ unit: fc.constantFrom('0', '9', 'a', 'Z', '-', '!', '~'), minLength: 1 });
const inBytes = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));
const sameParts = (a: readonly (string | number)[], b: readonly (string | number)[]): boolean =>
  a.every((one, index) => String(one) === String(b[index]));

describe('a natural key', () => {
  test.each([
    [['JS-01', 2024, 5, 'NG-01'], 'JS-01#2024#5#NG-01'],
    [['a#b', '100%'], 'a%23b#100%25'],
    [['%23', '#'], '%2523#%23'],
    [['', ''], '#'],
  ] as const)('of %j is stored as %s', (parts, expected) => {
    expect(naturalKey(parts)).toBe(expected);
  });

  test('names one fact only: different parts, different keys', () => {
    const pairs = fc.integer({ min: 1, max: 4 }).chain((count) => fc.tuple(keyParts(count), keyParts(count)));
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(naturalKey(a) === naturalKey(b)).toBe(sameParts(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  test('of one dataset is never the beginning of another one at a separator', () => {
    const pairs = fc.integer({ min: 1, max: 3 }).chain((count) => fc.tuple(keyParts(count), keyParts(count)));
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        fc.pre(!sameParts(a, b));
        expect(naturalKey(b).startsWith(`${naturalKey(a)}#`)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('keeps its rows together in byte order, whatever the batches are called', () => {
    const rows = fc
      .integer({ min: 1, max: 3 })
      .chain((count) =>
        fc.array(fc.tuple(keyParts(count), fc.array(batchId, { maxLength: 4 })), { maxLength: 8 }),
      );
    fc.assert(
      fc.property(rows, (facts) => {
        const sorted = facts
          .flatMap(([parts, batches]) => batches.map((batch) => `${naturalKey(parts)}#${batch}`))
          .sort(inBytes);
        const keys = sorted.map((sort) => sort.slice(0, sort.lastIndexOf('#')));
        const groups = keys.filter((key, index) => key !== keys[index - 1]);
        expect(groups).toHaveLength(new Set(keys).size);
      }),
      { numRuns: 1000 },
    );
  });

  test('has one name per dataset', () => {
    expect([...datasets.keys()]).toHaveLength(new Set(datasets.keys()).size);
    for (const [id, declared] of datasets) expect(declared.id).toBe(id);
  });
});

describe('a shard', () => {
  test.each([
    ['', 4, 0x811c9dc5 % 4],
    ['a', 1000, 0xe40c292c % 1000],
    ['foobar', 1000, 0xbf9cf968 % 1000],
  ])('of "%s" among %i is that of published FNV-1a', (key, shards, expected) => {
    expect(shardOf(key, shards)).toBe(expected);
  });

  test('is one of those there are, and the only one where there is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 64 }), (key, shards) => {
        const shard = shardOf(key, shards);
        expect(Number.isInteger(shard) && shard >= 0 && shard < shards).toBe(true);
        expect(shardOf(key, 1)).toBe(0);
      }),
    );
  });

  test('gets its part: a thousand plants spread over four within a fifth of even', () => {
    const counts = [0, 0, 0, 0];
    for (let index = 0; index < 1000; index++) {
      const shard = shardOf(`PLANT-${index}`, 4);
      counts[shard] = (counts[shard] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 250)).toBeLessThan(50);
  });
});

describe('canonical JSON', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (value === null || typeof value !== 'object') return value;
    const entries = Object.entries(value).reverse();
    return Object.fromEntries(entries.map(([key, member]) => [key, shuffled(member)]));
  };

  test('is the same whatever order members were written in, and reads back as the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value));
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test.each([
    [{ b: 1, a: [2, { d: null, c: 'x' }] }, '{"a":[2,{"c":"x","d":null}],"b":1}'],
    [{ a: undefined, b: true }, '{"b":true}'],
    [[], '[]'],
    ['"中', '"\\"中"'],
  ])('of %j is %s', (value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  test('keeps the order of lists: two orders, two digests', () => {
    expect(digestOf([1, 2])).not.toBe(digestOf([2, 1]));
    expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }));
  });

  test('is digested as SHA-256 of its UTF-8 bytes', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(digestOf('中')).toBe(sha256(Buffer.from('"中"')));
  });
});
