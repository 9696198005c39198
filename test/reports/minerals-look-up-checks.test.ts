import { describe, expect, test } from 'vitest';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import { lookUpChecks } from '../../templates/conflict-minerals/checks/look-up.ts';
import { saidOf } from '../support/check-input.ts';
import { listed, type MineralsSetting, mineralsInput } from '../support/minerals-check-input.ts';

/** A tin smelter in use, and what the look-ups say of it; all else is listed in 6.31. */
function tin(record: object | undefined, row: object = {}, more: Partial<MineralsSetting> = {}) {
  const others = [listed('Gold', 900_001), listed('Tin', 900_002)];
  return mineralsInput({
    lists: { smelters: [...others, listed('Tin', 900_003, row)] },
    records: {
      smelter: [
        ...[...others, listed('Tin', 900_004)].map((one) => ({
          ...one,
          seenIn: ['6.22', '6.31', '6.4'],
        })),
        ...(record === undefined ? [] : [{ ...listed('Tin', 900_003), ...record }]),
      ],
    },
    ...more,
  });
}

/** The list of look-ups is a matter of its own. */
const rowChecks = lookUpChecks.filter(({ id }) => id !== 'look-ups-otherwise');
const said = (...setting: Parameters<typeof tin>) => saidOf(rowChecks, tin(...setting));

describe('the smelters of a report against the look-up in force on its last day', () => {
  test.each<[string, object]>([
    ['one that it lists', { seenIn: ['6.31'] }],
    ['one that it and its neighbours list', { firstSeen: '6.22', lastSeen: '6.4' }],
    ['one in the country that it gives', { seenIn: ['6.31'], country: { rmiName: 'PERU', code: 'PE' } }],
  ])('say nothing of %s', (_, record) => {
    expect(said(record, { country: 'PE' })).toEqual([]);
  });

  test.each<[string, object | undefined, string]>([
    ['one that no look-up lists', undefined, 'warning smelter-unknown'],
    ['one of a list that is no look-up', { source: 'somebody' }, 'warning smelter-unknown'],
    ['one that was taken out', { seenIn: ['6.22'] }, 'warning smelter-delisted'],
    ['one that was taken out and came back', { seenIn: ['6.22', '6.4'] }, 'warning smelter-delisted'],
    ['one that came later', { firstSeen: '6.4', lastSeen: '6.5' }, 'warning smelter-not-yet-listed'],
    ['one of another metal', { metal: 'Gold', seenIn: ['6.31'] }, 'blocking smelter-other-metal'],
  ])('name %s', (_, record, expected) => {
    expect(said(record)).toContain(expected);
  });

  test('name the country that it does not give, and the ones that suppliers declare', () => {
    const peru = { seenIn: ['6.31'], country: { rmiName: 'PERU', code: 'PE' } };
    expect(said(peru, { country: 'BO' })).toEqual(['blocking smelter-other-country']);
    const lists = {
      smelters: [listed('Tin', 900_003, { country: 'PE' })],
      'declared-elsewhere': [{ ...listed('Tin', 900_003), countries: ['BO', 'CL'] }],
    };
    expect(findingsOf(rowChecks, tin(peru, {}, { lists }), asDeclared)).toMatchObject([
      { check: 'smelter-declared-elsewhere', values: { found: 'BO, CL', expected: 'PE' } },
    ]);
  });

  test('say which edition, of which day, and which version listed it', () => {
    const [delisted] = findingsOf(rowChecks, tin({ seenIn: ['6.22', '6.4'] }), asDeclared);
    expect(delisted).toMatchObject({
      subject: 'Tin CID900003',
      values: { edition: 'CMRT 6.31', day: '2023-12-31', listed: '6.22' },
    });
  });

  test('go by the edition of their own period: the one after it lists the smelter, the one before did not', () => {
    const record = { seenIn: ['6.4'] };
    expect(said(record, {}, { results: '2023' })).toEqual(['warning smelter-not-yet-listed']);
    expect(said(record, {}, { results: '2024' })).toEqual([]);
  });

  test('cannot be held against a look-up that was not handed in, or not out yet', () => {
    expect(said({}, {}, { records: {} })).toEqual(['note look-up-missing']);
    expect(said({ seenIn: ['6.31'] }, {}, { results: '2021' })).toEqual(['note look-up-missing']);
    expect(said({}, {}, { records: {}, lists: { smelters: [] } })).toEqual([]);
  });

  test('have the name that it gives', () => {
    expect(said({ seenIn: ['6.31'], name: 'Tin works' }, { name: 'Tin works' })).toEqual([]);
    expect(said({ seenIn: ['6.31'], name: 'Tin works' }, { name: 'Gold works' })).toEqual([
      'blocking smelter-other-name',
    ]);
  });

  test('are listed with the look-ups that were in force', () => {
    const named = (...editions: readonly string[]) =>
      saidOf(
        lookUpChecks,
        tin(
          { seenIn: ['6.31'] },
          {},
          { lists: { smelters: [listed('Tin', 900_003)], 'look-ups': editions } },
        ),
      );
    expect(named('CMRT 6.31')).toEqual([]);
    expect(named('CMRT 6.4')).toEqual(['blocking look-ups-otherwise']);
    expect(named()).toEqual(['blocking look-ups-otherwise']);
  });

  test('nor against one of an edition that nobody knows', () => {
    expect(said({ seenIn: ['6.31', '9.9'] })).toEqual(['warning look-up-undated']);
  });
});

describe('as many smelters of a metal as the look-up lists', () => {
  const rows = (metal: string, count: number) =>
    Array.from({ length: count }, (_, index) => listed(metal, 900_100 + index));
  const known = (metal: string, count: number) =>
    rows(metal, count).map((one) => ({ ...one, seenIn: ['6.31'] }));
  const found = (tinRows: number, tungstenRows: number) =>
    findingsOf(
      rowChecks,
      mineralsInput({
        lists: { smelters: [...rows('Tin', tinRows), ...rows('Tungsten', tungstenRows)] },
        records: { smelter: [...known('Tin', 8), ...known('Tungsten', 5)] },
      }),
      asDeclared,
    ).filter(({ check }) => check !== 'smelter-unknown' && check !== 'smelter-other-metal');

  test('are possible', () => {
    expect(found(8, 5)).toEqual([]);
  });

  test('more are not: the count of another metal may stand there', () => {
    expect(found(3, 6)).toMatchObject([
      {
        check: 'smelters-exchanged',
        severity: 'warning',
        values: { metal: 'Tungsten', found: '6', expected: '5', other: 'Tin', edition: 'CMRT 6.31' },
      },
    ]);
  });

  test('and where it cannot, that is said', () => {
    expect(found(7, 6)).toMatchObject([{ check: 'smelters-beyond-look-up', values: { other: '' } }]);
  });
});
