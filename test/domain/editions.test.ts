import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../functions/domain/canonical-json.ts';
import { type Origin, sameContent, sameOrigin } from '../../functions/domain/edition.ts';
import { Failure } from '../../functions/domain/failure.ts';
import { type Finding, sortFindings } from '../../functions/domain/finding.ts';

const origin: Origin = {
  inputDigest: 'records',
  templatesDigest: 'templates',
  engineDigest: 'engine',
  releasedOn: '2024-09-30',
};
const parts = ['inputDigest', 'templatesDigest', 'engineDigest', 'releasedOn'] as const;

describe('two editions', () => {
  test('are of one origin when everything they are made of is equal', () => {
    expect(sameOrigin(origin, { ...origin })).toBe(true);
  });

  test.each(parts)('are of different origin when %s differs', (part) => {
    expect(sameOrigin(origin, { ...origin, [part]: 'other' })).toBe(false);
    expect(sameOrigin({ ...origin, [part]: 'other' }, origin)).toBe(false);
  });

  test.each(parts)('with %s different say the same only if that is the engine', (part) => {
    const other = { ...origin, [part]: 'other' };
    expect(sameContent(origin, 'figures', other, 'figures')).toBe(part === 'engineDigest');
    expect(sameContent(other, 'figures', origin, 'figures')).toBe(part === 'engineDigest');
  });

  test('with different figures never say the same', () => {
    expect(sameContent(origin, 'figures', origin, 'others')).toBe(false);
    expect(sameContent(origin, 'figures', { ...origin, engineDigest: 'other' }, 'others')).toBe(false);
  });
});

describe('findings', () => {
  const finding = fc.record({
    check: fc.constantFrom('footing', 'gases', 'rates'),
    severity: fc.constantFrom('blocking', 'warning', 'note'),
    subject: fc.constantFrom('cr.total@2023', 'cr.total@2022', ''),
    values: fc.dictionary(fc.constantFrom('found', 'expected'), fc.constantFrom('1', '2')),
  });

  test('read blocking first, then by check and subject', () => {
    const one = (severity: Finding['severity'], check: string, subject: string): Finding => ({
      severity,
      check,
      subject,
      values: {},
    });
    const sorted = [
      one('blocking', 'b', 'x'),
      one('warning', 'a', 'x'),
      one('warning', 'b', 'x'),
      one('warning', 'b', 'y'),
      one('note', 'a', 'a'),
    ];
    expect(sortFindings([...sorted].reverse())).toEqual(sorted);
  });

  test('read the same in whatever order they were found; none is lost, and what is said twice stands once', () => {
    fc.assert(
      fc.property(fc.array(finding), fc.infiniteStream(fc.nat()), (found, order) => {
        const shuffled = found
          .map((one) => [order.next().value ?? 0, one] as const)
          .sort(([a], [b]) => a - b)
          .map(([, one]) => one);
        expect(sortFindings(shuffled)).toEqual(sortFindings(found));
        expect(sortFindings(found)).toHaveLength(new Set(found.map(canonicalJson)).size);
        expect(sortFindings([...found, ...found])).toEqual(sortFindings(found));
      }),
    );
  });
});

test('a failure is named by its code, for the workflow, and keeps its cause', () => {
  const cause = new Error('socket closed');
  const failure = new Failure('plan.no-data', 'no data for 2024-H1', 'three buckets', cause);
  expect(failure).toMatchObject({
    name: 'plan.no-data',
    code: 'plan.no-data',
    internal: 'three buckets',
    cause,
  });
  expect(failure.message).toBe('no data for 2024-H1');
  expect('cause' in new Failure('plan.no-data', 'no data')).toBe(false);
});
