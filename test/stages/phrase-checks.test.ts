import { describe, expect, test } from 'vitest';
import { orderChecks } from '../../functions/compose/checks/numbers/order-checks.ts';
import { standardChecks } from '../../functions/compose/checks/references/standard-checks.ts';
import { definitionChecks } from '../../functions/compose/checks/words/definition-checks.ts';
import { phraseChecks } from '../../functions/compose/checks/words/phrase-checks.ts';
import { statusChecks } from '../../functions/compose/checks/words/status-checks.ts';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import { checkedFigure } from '../support/check-input.ts';
import { saidOfDraft, wordedDraft } from '../support/worded-draft.ts';

const figure = (metric: string, value: string, more: Partial<Figure> = {}): Figure => ({
  ...checkedFigure({ metric, period: '2023', unit: 'percent' }, value, value),
  ...more,
});
const said = (metric: string, words: string) => `<p>It is <b data-figure="${metric}@2023">${words}</b>.</p>`;
const suppliers = (downstream: string) => [
  figure('cr.share_s3.suppliers', '48.89'),
  ...['01', '02', '04'].map((category) => figure(`cr.scope3.c${category}`, '16.2967')),
  figure('cr.scope3.c09', downstream),
  figure('cr.scope3', '100'),
];

describe('the qualitative phrases of a document', () => {
  test.each<[string, Parameters<typeof saidOfDraft>[1], string[]]>([
    ['that name no figure', { body: '<p>Nearly half of it.</p>' }, ['blocking phrase-without-figure']],
    [
      'that name no figure, in Chinese',
      { language: 'zh-CN', body: '<p>大部分供应商已回复。</p>' },
      ['blocking phrase-without-figure'],
    ],
    [
      'that a constant smuggles in',
      { body: '<p>For <b data-constant="own.share">over 90%</b> of them.</p>' },
      ['blocking phrase-without-figure'],
    ],
    ['that are quoted', { body: '<p>Phrases such as “nearly half” follow by rule.</p>' }, []],
    [
      'that are true of their figure',
      { body: said('cr.x', 'nearly half'), figures: [figure('cr.x', '46.1')] },
      [],
    ],
    [
      'that are not true of it',
      { body: said('cr.x', 'nearly half'), figures: [figure('cr.x', '50.66')] },
      ['blocking phrase-untrue'],
    ],
    [
      'that mean nothing known',
      { body: said('cr.x', 'a good deal'), figures: [figure('cr.x', '46.1')] },
      ['blocking phrase-untrue'],
    ],
    ['that are numbers', { body: said('cr.x', '46.1 million'), figures: [figure('cr.x', '46.1')] }, []],
    ['that say all', { body: said('cr.x', 'all'), figures: [figure('cr.x', '100')] }, []],
    [
      'that say all of a preliminary figure',
      { body: said('cr.x', 'all'), figures: [figure('cr.x', '100', { preliminary: true })] },
      ['blocking phrase-not-of-all'],
    ],
    [
      'that are close to a bound',
      { body: said('cr.x', 'more than 80%'), figures: [figure('cr.x', '80.23')] },
      ['note phrase-close'],
    ],
    [
      'that another definition makes untrue',
      { body: said('cr.share_s3.suppliers', 'nearly half'), figures: suppliers('1.77') },
      ['warning phrase-by-definition'],
    ],
    [
      'that hold under every definition',
      { body: said('cr.share_s3.suppliers', 'nearly half'), figures: suppliers('0.5') },
      [],
    ],
  ])('%s', (_, worded, expected) => {
    expect(saidOfDraft(phraseChecks, worded)).toEqual(expected);
  });
});

describe('what the organisation says without qualification', () => {
  const said = (sentence: string) => {
    const draft = wordedDraft({ body: '<p>Nothing.</p>' });
    const content = {
      report: 'carbon',
      period: '2024-H1',
      slot: 'closing',
      text: { en: [sentence], 'zh-CN': [''] },
    };
    const records = new Map([['content', [content]]]);
    return findingsOf(phraseChecks, { ...draft, records }, asDeclared).map(({ check }) => check);
  };
  test.each([
    ['All our suppliers have answered.', ['claim-without-evidence']],
    ['The company is carbon neutral.', ['claim-without-evidence']],
    ['None of it goes to landfill.', ['claim-without-evidence']],
    ['Every target has been met.', ['claim-without-evidence']],
    ['All {{cm.suppliers@results}} suppliers have answered.', []],
    ['All {{own:count}} suppliers have answered.', []],
    ['We will train all suppliers.', []],
    ['Every month we check, above all the amounts.', []],
  ])('%s', (sentence, expected) => {
    expect(said(sentence)).toEqual(expected);
  });
});

describe('the status of a goal', () => {
  const bound = (id: string) => [{ kind: 'figure', id, text: '', state: 'value' }];
  const said = (state: string, done: string) => {
    const status = { state, word: state, target: bound('target.coaching@2023') };
    const tiles = { kind: 'tiles', tiles: [{ value: bound('cr.coaching@2023'), status }] };
    const section = { id: 's', number: '01.1', title: [], blocks: [tiles], notes: [] };
    const document = { title: '', chapters: [{ id: 'c', number: '01', title: [], sections: [section] }] };
    const figures = [figure('cr.coaching', done), figure('target.coaching', '50')];
    const draft = {
      ...wordedDraft({ body: '<p>Nothing.</p>', figures }),
      documents: new Map([['en', document]]),
    };
    return findingsOf(statusChecks, draft as never, asDeclared).map(({ check }) => check);
  };
  test('is what the numbers beside it say', () => {
    expect(said('achieved', '50')).toEqual([]);
    expect(said('onTrack', '34')).toEqual([]);
    expect(said('achieved', '49')).toEqual(['status-untrue']);
    expect(said('behind', '53')).toEqual(['status-untrue']);
  });
});

describe('an indicator of the organisation’s own definition', () => {
  const printed = {
    body: '<p><b data-figure="gm.waste_diversion_rate@2023">89.8</b>%</p>',
    figures: [figure('gm.waste_diversion_rate', '89.8')],
  };
  test('needs its note', () => {
    expect(saidOfDraft(definitionChecks, printed)).toEqual(['blocking definition-not-printed']);
    expect(saidOfDraft(definitionChecks, { ...printed, notes: ['green-manufacturing:notes.waste'] })).toEqual(
      [],
    );
    expect(saidOfDraft(definitionChecks, { body: '<p>Nothing.</p>', figures: printed.figures })).toEqual([]);
  });
});

describe('a standard in a document', () => {
  test.each<[string, Parameters<typeof saidOfDraft>[1], string[]]>([
    ['as it is written', { body: '<p>Under ISO 14064-1:2018.</p>' }, []],
    ['otherwise', { body: '<p>Under ISO 14064: 2018, Part 1.</p>' }, ['blocking standard-misspelt']],
    ['without its edition', { body: '<p>Under ISO 14067.</p>' }, ['warning standard-undated']],
    ['that nobody knows', { body: '<p>Under ISO 14999:2018.</p>' }, ['warning standard-unknown']],
    [
      'with another title',
      { body: '<p>GB/T 16483-2008 “Chemical technical manual”</p>' },
      ['warning standard-title'],
    ],
    ['that is superseded', { body: '<p>Under PAS 2060.</p>' }, ['warning standard-superseded']],
    ['beside its successor', { body: '<p>Under PAS 2060.</p><p>Now ISO 14068-1:2023.</p>' }, []],
    [
      'that is withdrawn',
      { body: '<p>Under PAS 2060.</p>', releasedOn: '2026-03-31' },
      ['warning standard-withdrawn'],
    ],
    [
      'from after the release',
      { body: '<p>Under ISO 14068-1:2023.</p>', releasedOn: '2023-09-30' },
      ['blocking standard-not-yet'],
    ],
  ])('%s', (_, worded, expected) => {
    expect(saidOfDraft(standardChecks, worded)).toEqual(expected);
  });
});

describe('numbers that are promised the largest first', () => {
  const said = (words: string, first: string, second: string) => {
    const bound = (id: string) => ({ kind: 'figure', id: `${id}@2023`, text: '1', state: 'value' });
    const chart = {
      kind: 'chart',
      alternative: [{ kind: 'text', text: words }, bound('cr.a'), bound('cr.b')],
    };
    const section = { id: 's', number: '01.1', title: [], blocks: [chart], notes: [] };
    const document = { title: '', chapters: [{ id: 'c', number: '01', title: [], sections: [section] }] };
    const draft = wordedDraft({
      body: '<p>Nothing.</p>',
      figures: [figure('cr.a', first), figure('cr.b', second)],
    });
    const documents = new Map([['en', document]]);
    return findingsOf(orderChecks, { ...draft, documents } as never, asDeclared).map(({ check }) => check);
  };
  test('fall', () => {
    expect(said('Sources, largest first: ', '34.1', '33.6')).toEqual([]);
    expect(said('Sources, largest first: ', '33.6', '34.1')).toEqual(['order-untrue']);
    expect(said('从大到小排列：', '33.6', '34.1')).toEqual(['order-untrue']);
    expect(said('By source: ', '33.6', '34.1')).toEqual([]);
  });
});
