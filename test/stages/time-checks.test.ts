import { describe, expect, test } from 'vitest';
import { periodChecks } from '../../functions/compose/checks/time/period-checks.ts';
import { timeChecks } from '../../functions/compose/checks/time/time-checks.ts';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import { checkedFigure } from '../support/check-input.ts';
import { saidOfDraft, wordedDraft } from '../support/worded-draft.ts';

describe('a sentence that announces something', () => {
  test.each<[string, Parameters<typeof saidOfDraft>[1], string[]]>([
    ['for a month that is over', { body: '<p>Training is planned in July.</p>' }, ['blocking plan-stale']],
    ['for a quarter to come', { body: '<p>Training is planned in the fourth quarter.</p>' }, []],
    ['without a date', { body: '<p>More will follow.</p>' }, []],
    ['that was', { body: '<p>Training was held in July.</p>' }, []],
    [
      'in Chinese, for a month that is over',
      { language: 'zh-CN', body: '<p>我们计划于7月举办培训。</p>' },
      ['blocking plan-stale'],
    ],
    [
      'for the year that the release has left behind',
      { body: '<p>Visits are to be made in 2024.</p>', period: '2024-H2', releasedOn: '2025-03-31' },
      ['blocking plan-stale'],
    ],
    ['after telling what is done', { language: 'zh-CN', body: '<p>上半年已试运行，将逐步推广。</p>' }, []],
  ])('%s', (_, worded, expected) => {
    expect(saidOfDraft(timeChecks, worded)).toEqual(expected);
  });
});

describe('an event of the organisation’s own words', () => {
  interface Event {
    readonly en: string;
    readonly zh?: string;
    readonly happenedOn?: string;
    readonly slot?: string;
  }
  const said = ({ en, zh, happenedOn, slot = 'suppliers.concepts' }: Event): readonly string[] => {
    const draft = wordedDraft({ body: '<p>Nothing.</p>' });
    const record = {
      ...{ report: 'carbon', period: '2024-H1', slot, ...(happenedOn ? { happenedOn } : {}) },
      constants: { month: { en: 'July', 'zh-CN': '7月', source: 'minutes' } },
      text: { en: [en], 'zh-CN': [zh ?? '无'] },
    };
    const documents = new Map(draft.documents);
    if (zh !== undefined) documents.set('zh-CN', documents.get('en') as never);
    const worded = { ...draft, documents, records: new Map([['content', [record]]]) };
    return findingsOf(timeChecks, worded, asDeclared).map(({ severity, check }) => `${severity} ${check}`);
  };

  test.each<[string, Event, string[]]>([
    ['in the period', { en: 'In May we met.' }, []],
    ['after it, with its day', { en: 'In {{own:month}} we met.', happenedOn: '2024-07-18' }, []],
    ['after it, without a day', { en: 'In {{own:month}} we met.' }, ['warning event-unmarked']],
    ['on another day', { en: 'In July we met.', happenedOn: '2024-08-18' }, ['warning event-other-day']],
    ['after the release', { en: 'In November we met.' }, ['blocking event-after-release']],
    [
      'whose record is of after the release',
      { en: 'We met.', happenedOn: '2024-10-01' },
      ['blocking event-after-release'],
    ],
    ['that is planned', { en: 'We will meet in November.' }, []],
    ['that is a milestone to come', { en: 'Done.', happenedOn: '2024-11-01', slot: 'plan.water.one' }, []],
    ['alike in both languages', { en: 'In May we met.', zh: '五月，我们见面。' }, []],
    [
      'in other months',
      { en: 'In May we met.', zh: '四月，我们见面。' },
      ['blocking event-languages-differ'],
    ],
  ])('%s', (_, event, expected) => {
    expect(said(event)).toEqual(expected);
  });
});

describe('a sentence that names a year', () => {
  const total = (id: string) => `<b data-figure="cr.total@${id}">1</b>`;
  const figures = ['2022', '2023'].map((period) =>
    checkedFigure({ metric: 'cr.total', period, unit: 'tCO2e' }, '1', '1'),
  );
  const change = checkedFigure({ metric: 'cr.change.total', period: '2023', unit: 'percent' }, '1', '1');
  const year = (of: string) => `<b data-constant="period.x">${of}</b>`;
  test.each<[string, string, string[]]>([
    ['its figure', `<p>${year('2023')}: ${total('2023')} t</p>`, []],
    [
      'a figure of another',
      `<p>${year('2023')}: ${total('2022')} t</p>`,
      ['blocking figure-of-another-year'],
    ],
    ['a change against it', `<p><b data-figure="cr.change.total@2023">1</b>% on ${year('2022')}</p>`, []],
    ['none', `<p>${total('2022')} t</p>`, []],
  ])('quotes %s', (_, body, expected) => {
    expect(saidOfDraft(periodChecks, { body, figures: [...figures, change] })).toEqual(expected);
  });
});

describe('a milestone of the plan', () => {
  const said = (happenedOn: string) => {
    const content = { report: 'carbon', period: '2024-H1', slot: 'plan.water.one', happenedOn };
    const draft = { ...wordedDraft({ body: '<p>Nothing.</p>' }), records: new Map([['content', [content]]]) };
    return findingsOf(periodChecks, draft, asDeclared).map(({ check }) => check);
  };
  test('lies in the planned year', () => {
    expect(said('2024-11-01')).toEqual([]);
    expect(said('2026-03-01')).toEqual(['milestone-outside-plan']);
  });
});
