import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { DisclosedList } from '../../functions/audit/disclosure.ts';
import type { LookUp } from '../../functions/audit/look-up.ts';
import { metals } from '../../functions/domain/dataset.ts';
import { countryCodeOf } from '../../functions/domain/rmi-countries.ts';
import { root } from '../../infra/blueprint.ts';
import { around, auditOf, disclosure, inShort } from './audited.ts';

const printed = readFileSync(join(root, 'test/samples/generator/sample-optics/smelters.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => /^(\w+),(CID\d{6}),(.*)$/.exec(line)?.slice(1) ?? [])
  .map(([metal = '', cid = '', country = '']) => ({ metal, cid, country: country.replaceAll('"', '') }));

const list: DisclosedList = {
  ...{ id: 'smelters', title: 'Smelter list' },
  rows: printed,
};

/** A look-up made of the list's own rows, but for those that it does not know; it lists others in their place. */
function lookUp(without: readonly string[]): LookUp {
  const known = printed.map((row, at) =>
    without.includes(row.cid) ? { ...row, cid: `CID9${String(at).padStart(5, '0')}` } : row,
  );
  return {
    editions: ['CMRT made up'],
    byMetal: new Map(
      metals.map((metal) => [
        metal,
        new Map(
          known.filter((row) => row.metal === metal).map((row) => [row.cid, countryCodeOf(row.country)]),
        ),
      ]),
    ),
  };
}

/** As many facilities of each metal as a look-up of 2023 had. */
function counted(counts: Readonly<Record<string, number>>): LookUp {
  const cids = (count: number) =>
    Array.from({ length: count }, (_, at) => `CID${String(at).padStart(6, '0')}`);
  return {
    editions: ['CMRT made up'],
    byMetal: new Map(
      Object.entries(counts).map(([metal, count]) => [
        metal,
        new Map(cids(count).map((cid) => [cid, undefined])),
      ]),
    ),
  };
}

test('counts above what the look-up lists are found, and the metals that were exchanged', () => {
  const audit = auditOf(
    disclosure('minerals-2023.en.json'),
    counted({ Gold: 173, Tantalum: 36, Tin: 83, Tungsten: 53 }),
  );
  expect(inShort(audit)).toEqual([
    'warning counts-exchanged: Tungsten',
    'warning rate-uncounted: claim 1.2',
    'note total-missing: rectifications@2023',
  ]);
  expect(audit.findings[0]).toMatchObject({
    values: { found: '64', expected: '53', metal: 'Tungsten', other: 'Tin' },
    place: { section: 'Smelters and refiners in our supply chain', row: 'Tungsten' },
  });
  expect(audit.findings[1]?.values).toMatchObject({ whole: '1,373', most: '1,235' });
  expect(audit.findings[2]?.values).toEqual({ expected: '1,521', count: '5' });
});

test('without a look-up nothing is said of how many there can be', () => {
  expect(inShort(auditOf(disclosure('minerals-2023.en.json')))).toEqual([
    'warning rate-uncounted: claim 1.2',
    'note total-missing: rectifications@2023',
  ]);
});

test('a list of smelters: one row out of order, two unknown to the look-up, no totals, nothing else', () => {
  expect(printed).toHaveLength(261);
  const audit = auditOf(around({ lists: [list] }), lookUp(['CID001758', 'CID002593']));
  expect(inShort(audit)).toEqual([
    'warning cid-unknown: Tin CID001758',
    'warning cid-unknown: Tin CID002593',
    'warning order: Tin CID001486',
    'note list-uncounted: smelters',
  ]);
  expect(audit.findings.at(-1)?.values).toEqual({
    expected: '261',
    metals: 'Gold 90, Tantalum 34, Tin 66, Tungsten 32, Cobalt 39',
  });
});
