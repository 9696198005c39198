import { describe, expect, test } from 'vitest';
import { type Check, findingsOf } from '../../functions/domain/check.ts';
import type { Severity } from '../../functions/domain/finding.ts';
import type { Profile } from '../../functions/domain/reference.ts';
import { settingChecks, type Waiver, weighingOf } from '../../functions/domain/waivers.ts';
import { profile } from '../support/small-organisation.ts';

const waiver = (changes: Partial<Waiver> = {}): Waiver => ({
  ...{ waiverId: 'w1', report: 'carbon', check: 'soft', subject: 'a', reason: 'agreed' },
  ...{ grantedBy: 'the board', grantedOn: '2024-07-01', until: '2024-12-31', ...changes },
});

const soft: Check<null> = {
  id: 'soft',
  rule: 'C-GOAL',
  severity: 'blocking',
  run: () => [{ subject: 'a', values: {} }],
};
const firm: Check<null> = { ...soft, id: 'firm', rule: 'C-FOOT', firm: true };
const noted: Check<null> = { ...soft, id: 'noted', severity: 'note' };

const settings = (waivers: readonly Waiver[], severities: Readonly<Record<string, Severity>> = {}) => ({
  profile: { ...(profile().attributes as Profile), severities },
  waivers,
});
const weighed = { report: 'carbon', releasedOn: '2024-09-30' };

describe('how an organisation weighs findings', () => {
  const said = (waivers: readonly Waiver[], severities?: Readonly<Record<string, Severity>>) =>
    findingsOf([soft, firm, noted], null, weighingOf(settings(waivers, severities), weighed)).map(
      ({ check, severity, waiver: by }) => [check, severity, by?.waiver],
    );

  test('is as declared where it says nothing', () => {
    expect(said([])).toEqual([
      ['soft', 'blocking', undefined],
      ['firm', 'blocking', undefined],
      ['noted', 'note', undefined],
    ]);
  });

  test('follows its profile, but for what makes a number wrong', () => {
    expect(said([], { soft: 'warning', firm: 'note', noted: 'blocking' })).toEqual([
      ['soft', 'warning', undefined],
      ['firm', 'blocking', undefined],
      ['noted', 'blocking', undefined],
    ]);
  });

  test('follows a waiver, but for what makes a number wrong and what informs only', () => {
    const all = ['soft', 'firm', 'noted'].map((check) => waiver({ check, waiverId: check }));
    expect(said(all)).toEqual([
      ['soft', 'blocking', 'soft'],
      ['firm', 'blocking', undefined],
      ['noted', 'note', undefined],
    ]);
  });

  test.each<[string, Partial<Waiver>, boolean]>([
    ['on the first day', { grantedOn: '2024-09-30' }, true],
    ['on the last day', { until: '2024-09-30' }, true],
    ['not before it was granted', { grantedOn: '2024-10-01' }, false],
    ['not after it ended', { until: '2024-09-29' }, false],
    ['not in another report', { report: 'green-manufacturing' }, false],
    ['not of another check', { check: 'other' }, false],
    ['not of another subject', { subject: 'ab' }, false],
  ])('holds %s', (_, changes, holds) => {
    expect(said([waiver(changes)])[0]?.[2]).toBe(holds ? 'w1' : undefined);
  });
});

describe('settings without effect', () => {
  const declared = new Map([soft, firm].map((check) => [check.id, check]));
  const said = (waivers: readonly Waiver[], severities?: Readonly<Record<string, Severity>>) => {
    const given = { ...settings(waivers, severities), ...weighed };
    return findingsOf(settingChecks(declared), given, weighingOf(given, weighed)).map(
      ({ check, subject, values }) => [check, subject, values.check],
    );
  };

  test('are none where they name a check that may be weighed', () => {
    expect(said([waiver()], { soft: 'note' })).toEqual([]);
  });

  test('are told: no such check, a firm one, a waiver that ended', () => {
    const waivers = [waiver({ check: 'sofd' }), waiver({ waiverId: 'w2', until: '2024-07-02' })];
    expect(said(waivers, { firm: 'note', hard: 'note' })).toEqual([
      ['setting-unknown-check', 'acme', 'hard'],
      ['setting-unknown-check', 'w1', 'sofd'],
      ['setting-firm-check', 'acme', 'firm'],
      ['waiver-ended', 'w2', 'soft'],
    ]);
  });

  test('of another report are none of this one', () => {
    expect(said([waiver({ report: 'other', check: 'sofd', until: '2024-07-02' })])).toEqual([]);
  });
});
