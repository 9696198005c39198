import { describe, expect, test } from 'vitest';
import { originChecks } from '../../templates/conflict-minerals/checks/origins.ts';
import { statusListChecks } from '../../templates/conflict-minerals/checks/status-lists.ts';
import { saidOf } from '../support/check-input.ts';
import { listed, mineralsInput } from '../support/minerals-check-input.ts';

const given = (snapshotOn: string, status = 'conformant', more: object = {}) => ({
  ...listed('Tin', 900_001),
  snapshotOn,
  status,
  source: 'list',
  ...more,
});

describe('the standing of a row against the status lists in force', () => {
  const said = (row: object, ...statuses: readonly object[]) =>
    saidOf(
      statusListChecks,
      mineralsInput({
        lists: { smelters: [listed('Tin', 900_001, row)] },
        records: { 'rmap-status': statuses },
      }),
    );
  const conformant = { status: 'conformant', statusOn: '2023-12-15' };

  test.each<[string, object, readonly object[]]>([
    ['one that the newest list has so', conformant, [given('2023-09-15', 'active'), given('2023-12-15')]],
    ['one of a list of the limit', conformant, [given('2023-09-30')]],
    ['one that no list in date names', { status: 'unknown' }, [given('2023-09-29')]],
    ['one that was not assessed, without a list', {}, []],
    [
      'one that an older edition said otherwise of, where another list is newer',
      conformant,
      [given('2023-12-01', 'active', { source: 'active-list' }), given('2023-12-15')],
    ],
  ])('say nothing of %s', (_, row, statuses) => {
    expect(said(row, ...statuses)).toEqual([]);
  });

  test.each<[string, object, readonly object[], string]>([
    ['one that the list has otherwise', conformant, [given('2023-12-15', 'active')], 'standing-otherwise'],
    ['one that no list names', conformant, [], 'standing-otherwise'],
    ['one that a list out of date names', conformant, [given('2023-09-29')], 'standing-otherwise'],
    ['one unknown that a list names', { status: 'unknown' }, [given('2023-12-15')], 'standing-otherwise'],
    [
      'one that the newest edition no longer names',
      conformant,
      [given('2023-11-15'), given('2023-12-15', 'conformant', { cid: 'CID900002' })],
      'standing-otherwise',
    ],
    [
      'one of a list after the period',
      { ...conformant, statusOn: '2024-01-01' },
      [given('2023-12-15')],
      'status-after-period',
    ],
    [
      'one that is not eligible',
      { status: 'unknown' },
      [given('2023-12-15', 'not_eligible')],
      'not-eligible-counted',
    ],
  ])('stop %s', (_, row, statuses, check) => {
    expect(said(row, ...statuses)).toContain(`blocking ${check}`);
  });

  test('count nothing where nothing is assessed', () => {
    const input = mineralsInput({ values: { 'cm.sor_not_participating.cobalt': '0' } });
    const unassessed: typeof input = {
      ...input,
      figure(metric, role) {
        const one = input.figure(metric, role);
        return one.state === 'missing' ? { ...one, reason: 'notAssessed' } : one;
      },
    };
    expect(saidOf(statusListChecks, unassessed)).toEqual(['blocking counted-unassessed']);
    expect(saidOf(statusListChecks, input)).toEqual([]);
    expect(saidOf(statusListChecks, { ...unassessed, figure: mineralsInput({}).figure })).toEqual([]);
  });

  test('warn where lists are of a day after the period only', () => {
    expect(said({}, given('2024-01-01'))).toEqual(['warning status-list-later']);
  });

  test('warn of a status under another metal', () => {
    const other = given('2023-12-15', 'conformant', { metal: 'Gold' });
    expect(said({ status: 'unknown' }, other)).toEqual(['warning status-other-metal']);
    expect(said(conformant, given('2023-12-15'), other)).toEqual([]);
  });

  test('ask about two editions that say the same', () => {
    const gold = { metal: 'Gold' };
    expect(said(conformant, given('2023-11-15'), given('2023-12-15'))).toEqual(['note status-list-copied']);
    expect(
      said(
        conformant,
        ...[given('2023-11-15'), given('2023-12-15')],
        ...[given('2023-11-15', 'active', gold), given('2023-12-15', 'conformant', gold)],
      ),
    ).toEqual([]);
  });
});

describe('the origins of a report', () => {
  const tin = { metal: 'Tin', countries: ['BO', 'CN', 'PE'], others: false };
  const smelters = [listed('Tin', 900_001, { country: 'BO' }), listed('Tin', 900_002, { country: 'CN' })];
  const said = (origins: readonly (typeof tin)[], zh = '', en = '', rows: readonly object[] = smelters) =>
    saidOf(
      originChecks,
      mineralsInput({
        inScope: ['Tin', 'Tungsten', 'Cobalt'],
        lists: { smelters: rows, origins },
        records: {
          content: [
            {
              report: 'conflict-minerals',
              period: '2023-H2',
              slot: 'risk.practice',
              text: { 'zh-CN': [zh], en: [en] },
            },
          ],
        },
      }),
    );

  test('keep silent where they are origins, each metal’s own, and in scope', () => {
    expect(said([tin])).toEqual([]);
    expect(said([])).toEqual([]);
  });

  test('are no list of the places where smelters stand', () => {
    expect(said([{ ...tin, countries: ['CN', 'BO'] }])).toEqual(['warning origins-are-locations']);
    const one = [listed('Tin', 900_001, { country: 'BO' })];
    expect(said([{ ...tin, countries: ['BO'] }], '', '', one)).toEqual([]);
  });

  test('are seldom the same of two metals', () => {
    const rows = [...smelters, listed('Tungsten', 900_003)];
    const tungsten = { ...tin, metal: 'Tungsten' };
    expect(said([tin, tungsten], '', '', rows)).toEqual(['note origins-identical']);
    expect(said([tin, { ...tungsten, countries: ['BO', 'CN', 'VN'] }], '', '', rows)).toEqual([]);
  });

  test('are of metals in scope that have smelters', () => {
    expect(said([tin, { metal: 'Tungsten', countries: ['VN'], others: false }])).toEqual([
      'blocking metal-out-of-scope',
    ]);
    expect(said([tin], '', '', [...smelters, listed('Gold', 900_009)])).toEqual([
      'blocking metal-out-of-scope',
    ]);
  });

  test('are left open in words only where some are not disclosed', () => {
    const [zh, en] = ['锡的潜在原产国有玻利维亚、秘鲁等国。', 'Tin originates in Bolivia, Peru, etc.'];
    expect(said([tin], zh, en)).toEqual(Array(2).fill('warning origins-left-open'));
    expect(said([{ ...tin, others: true }], zh, en)).toEqual([]);
    expect(said([tin], '锡的潜在原产国有玻利维亚和秘鲁。', 'Tin may originate in Bolivia.')).toEqual([]);
  });
});
