import { describe, expect, test } from 'vitest';
import {
  askingAbout,
  type CampaignRecords,
  campaignFigures,
  campaignTally,
  declaration,
  row,
  supplier,
  survey,
} from '../small-campaign.ts';

/** One supplier with one accepted declaration of one smelter, and what a test changes of it. */
const accepted = (more: CampaignRecords = {}): CampaignRecords => ({
  supplier: [supplier('A')],
  'mineral-survey': [survey('A')],
  declaration: [declaration('A')],
  'declared-smelter': [row('A', 1, '900001')],
  ...more,
});
const cidsOf = (records: CampaignRecords) => [...(campaignTally(records).members.get('sor/Tin') ?? ['none'])];

describe('a declared smelter counts', () => {
  test('where its declaration is accepted and its supplier active and asked', () => {
    expect(cidsOf(accepted())).toEqual(['CID900001']);
  });

  test.each<[string, CampaignRecords]>([
    ['the declaration was sent back', { declaration: [declaration('A', { outcome: 'rejected' })] }],
    [
      'the declaration is under review',
      { declaration: [declaration('A', { outcome: undefined, reviewedOn: undefined })] },
    ],
    ['it was accepted after the last day', { declaration: [declaration('A', { reviewedOn: '2024-01-01' })] }],
    ['there is no declaration', { declaration: [] }],
    ['the supplier was not asked', { 'mineral-survey': [] }],
    ['the survey was taken back', { 'mineral-survey': [survey('A', { status: 'withdrawn' })] }],
    ['it was asked with the other template', { 'mineral-survey': [survey('A', { template: 'EMRT' })] }],
    ['the supplier is not on the list', { supplier: [] }],
    [
      'business with it rests',
      {
        supplier: [
          supplier('A', {
            standings: [
              { from: '2023-11-01', status: 'suspended' },
              { from: '2019-05-01', status: 'active' },
            ],
          }),
        ],
      },
    ],
    [
      'it became a supplier later',
      { supplier: [supplier('A', { standings: [{ from: '2024-02-01', status: 'active' }] })] },
    ],
  ])('not where %s', (_, more) => {
    expect(cidsOf(accepted(more))).not.toContain('CID900001');
  });

  test('where business with its supplier rests only since after the last day', () => {
    const standings = [
      { from: '2019-05-01', status: 'active' },
      { from: '2024-01-01', status: 'terminated' },
    ];
    expect(cidsOf(accepted({ supplier: [supplier('A', { standings })] }))).toEqual(['CID900001']);
  });
});

describe('of several revisions', () => {
  const second = { revision: 2, submittedOn: '2023-09-01', reviewedOn: '2023-09-20' };
  const rows = [row('A', 1, '900001'), row('A', 1, '900002', { revision: 2 })];
  const revised = (more: Readonly<Record<string, unknown>>) =>
    accepted({
      declaration: [declaration('A', { ...second, ...more }), declaration('A')],
      'declared-smelter': rows,
    });

  test('the newest accepted one counts, whatever order they come in', () => {
    expect(cidsOf(revised({}))).toEqual(['CID900002']);
  });

  test.each([
    ['was sent back', { outcome: 'rejected' }],
    ['is under review', { outcome: undefined, reviewedOn: undefined }],
    ['was accepted after the last day', { reviewedOn: '2024-01-01' }],
  ])('an earlier one counts where the newest %s', (_, more) => {
    expect(cidsOf(revised(more))).toEqual(['CID900001']);
  });

  test('the tenth is newer than the ninth', () => {
    const records = accepted({
      declaration: [9, 10].map((revision) => declaration('A', { revision })),
      'declared-smelter': [row('A', 1, '900009', { revision: 9 }), row('A', 1, '900010', { revision: 10 })],
    });
    expect(cidsOf(records)).toEqual(['CID900010']);
  });
});

describe('consolidation', () => {
  const two = accepted({
    supplier: [supplier('A'), supplier('B')],
    'mineral-survey': [survey('A'), survey('B')],
    declaration: [declaration('A'), declaration('B')],
    'declared-smelter': [
      row('A', 1, '900001'),
      row('A', 2, '900002'),
      row('A', 3, undefined),
      row('B', 1, '900001'),
      row('B', 2, '900001', { metal: 'Gold' }),
      row('B', 3, undefined),
      row('B', 4, undefined, { metal: 'Gold' }),
    ],
  });

  test('counts a smelter once for each metal, whoever names it, and rows without one apart', () => {
    const figure = campaignFigures(two);
    expect(figure('cm.sor_count.tin').value).toBe('2');
    expect(figure('cm.sor_count.gold').value).toBe('1');
    expect(figure('cm.sor_count.three_tg').value).toBe('3');
    expect(figure('cm.sor_unresolved.tin').value).toBe('2');
    expect(figure('cm.sor_unresolved').value).toBe('3');
    expect(figure('cm.declarations_cmrt').value).toBe('2');
  });

  test('says how many records it rests on: rows and declarations', () => {
    const figure = campaignFigures(two);
    expect(figure('cm.sor_count.tin').provenance).toMatchObject({
      records: 5,
      datasets: ['declaration', 'declared-smelter', 'rmap-status'],
    });
    expect(figure('cm.smelter_list').provenance.records).toBe(12);
  });

  test('of a metal that nobody names a smelter of is none, of a template nobody answered missing', () => {
    const figure = campaignFigures(two);
    expect(figure('cm.sor_count.tungsten').value).toBe('0');
    expect(figure('cm.sor_unresolved.tungsten').value).toBe('0');
    expect(figure('cm.sor_count.cobalt')).toMatchObject({ state: 'missing', reason: 'noRecords' });
    expect(figure('cm.sor_count')).toMatchObject({ state: 'missing', reason: 'inputMissing' });
    expect(figure('cm.smelter_list').value).toBe('3');
  });

  test('leaves a metal out that the organisation does not ask about', () => {
    const figure = campaignFigures(two, '2023', askingAbout(['Tin', 'Tantalum', 'Tungsten']));
    expect(figure('cm.sor_count.gold')).toMatchObject({ state: 'notApplicable', printed: '/' });
    expect(figure('cm.sor_count').value).toBe('2');
    expect(figure('cm.sor_unresolved').value).toBe('2');
    expect(figure('cm.smelter_list').value).toBe('2');
  });

  test('without any accepted declaration is missing, the list as well', () => {
    const figure = campaignFigures(accepted({ declaration: [] }));
    for (const metric of ['cm.sor_count.tin', 'cm.smelter_list', 'cm.sor_unresolved', 'cm.policy'])
      expect(figure(metric)).toMatchObject({ state: 'missing', reason: 'noRecords' });
  });
});

describe("suppliers' procedures", () => {
  const answered = (id: string, answers: object, company: object) => declaration(id, { answers, company });
  const yes = { Q1: 'Yes', Q2: 'Yes' };
  const ids = ['A', 'B', 'C', 'D', 'E', 'F'];
  const figure = campaignFigures({
    supplier: ids.map((id) => supplier(id)),
    'mineral-survey': ids.map((id) => survey(id)),
    declaration: [
      answered('A', { Tin: yes }, { A: 'Yes', D: 'Yes', E: 'Yes, using other format (describe)' }),
      answered('B', { Tin: { Q1: 'No' }, Gold: yes }, { A: 'No', D: 'Yes', E: 'No' }),
      answered('C', { Tin: { Q1: 'Yes', Q2: 'No' } }, { A: 'Yes', D: 'Yes', E: 'Yes' }),
      answered('D', { Tin: { Q1: 'No' } }, { A: 'Yes', D: 'Yes', E: 'Yes' }),
      answered('E', { Tungsten: yes }, { A: 'Yes', D: 'No', E: 'Yes' }),
      answered('F', { Tungsten: yes }, {}),
    ],
  });

  test('are asked of those whose products contain 3TG: questions 1 and 2 are Yes for a metal', () => {
    expect(figure('cm.suppliers_three_tg').value).toBe('4');
  });

  test('a policy is answer A; due diligence is answer D with a survey of their own suppliers', () => {
    expect([figure('cm.policy').value, figure('cm.policy_rate').printed]).toEqual(['2', '50']);
    expect([figure('cm.upstream_dd').value, figure('cm.upstream_dd_rate').printed]).toEqual(['1', '25']);
  });

  test('of none are no share', () => {
    const nobody = campaignFigures(accepted({ declaration: [declaration('A', { answers: {} })] }));
    expect(nobody('cm.suppliers_three_tg').value).toBe('0');
    expect(nobody('cm.policy_rate')).toMatchObject({ state: 'notApplicable', printed: '/' });
  });
});
