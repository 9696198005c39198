import { describe, expect, test } from 'vitest';
import { review } from '../../../functions/review/review.ts';
import { campaignFigures } from '../../domain/small-campaign.ts';
import { record } from '../../domain/small-organisation.ts';
import { organisation } from '../../support/small-organisation.ts';
import type { Workbench } from '../../support/workbench.ts';
import type { DeclarationContent } from './build-workbook.ts';
import { declarationContent } from './declaration-content.ts';
import { campaignBench, careful, handInWorkbook, rowsOf, today } from './hand-in-workbook.ts';

const codesOf = ({ problems }: { readonly problems: readonly { readonly code: string }[] }) =>
  problems.map(({ code }) => code);

/** A review of all that waits. */
async function decide(bench: Workbench, verdict: 'accept' | 'reject'): Promise<void> {
  await review(
    { organisation, verdict, reason: 'incomplete', selection: {} },
    { actorId: 'reviewer-1', kind: 'person' },
    { ...bench, now: () => '2023-07-05T08:00:00Z' },
  );
}

describe('a declaration', () => {
  test('becomes its answers, its smelters and the answer to its survey, all to be reviewed', async () => {
    const bench = await campaignBench();
    const outcome = await handInWorkbook(bench, careful);
    expect(outcome).toMatchObject({
      kind: 'cmrt',
      status: 'committed',
      rows: { new: 2, changed: 1, refused: 0 },
      problems: [],
    });
    const { smelters: _, ...place } = {
      supplierId: 'A-1',
      template: 'CMRT',
      campaignYear: 2023,
      smelters: 1,
    };
    expect(await rowsOf(bench, 'declaration', '2023')).toEqual([
      {
        ...place,
        revision: 1,
        templateVersion: '6.31',
        scope: 'A',
        effectiveOn: '2023-06-20',
        submittedOn: today,
        answers: {
          Gold: { Q1: 'No' },
          Tantalum: { Q1: 'No' },
          Tin: {
            Q1: 'Yes',
            Q2: 'Yes',
            Q3: 'Unknown',
            Q4: 'Unknown',
            Q5: 'No',
            Q6: '100%',
            Q7: 'Yes',
            Q8: 'Yes',
          },
          Tungsten: { Q1: 'No' },
        },
        company: {
          A: 'Yes',
          B: 'Yes',
          C: 'Yes',
          D: 'Yes',
          E: 'Yes, in conformance with IPC1755 (e.g., CMRT)',
          F: 'Yes',
          G: 'Yes',
          H: 'Yes, with the SEC',
        },
      },
    ]);
    expect(await rowsOf(bench, 'declared-smelter', '2023')).toEqual([
      {
        ...place,
        revision: 1,
        rowNumber: 1,
        metal: 'Tin',
        lookup: 'listed',
        cid: 'CID900001',
        reportedName: 'Smelter CID900001',
        reportedCountry: 'PE',
      },
    ]);
    const surveys = await rowsOf(bench, 'mineral-survey', '2023');
    expect(
      surveys.find(({ supplierId, template }) => supplierId === 'A-1' && template === 'CMRT'),
    ).toMatchObject({
      status: 'submitted',
      submittedOn: today,
    });
  });

  test('keeps nothing that says who somebody is', async () => {
    const bench = await campaignBench();
    await handInWorkbook(bench, careful);
    const stored = JSON.stringify([
      await rowsOf(bench, 'declaration', '2023'),
      await rowsOf(bench, 'declared-smelter', '2023'),
    ]);
    expect(stored).not.toMatch(/Somebody|@|\+00/);
  });

  test('handed in again says nothing new, with one more smelter it is the next revision', async () => {
    const bench = await campaignBench();
    await handInWorkbook(bench, careful);
    const again = await handInWorkbook(bench, careful, { name: 'again.xlsx', at: '2023-08-01T00:00:00Z' });
    expect(again).toMatchObject({ status: 'unchanged', rows: { new: 0, changed: 0, unchanged: 2 } });
    const more = { ...careful, smelters: [...(careful.smelters ?? []), { metal: 'Tin', cid: 'CID900002' }] };
    expect(await handInWorkbook(bench, more, { at: '2023-08-02T00:00:00Z' })).toMatchObject({
      status: 'committed',
      rows: { new: 3, changed: 0 },
    });
    const declarations = await rowsOf(bench, 'declaration', '2023');
    expect(declarations.map(({ revision, submittedOn }) => [revision, submittedOn])).toEqual([
      [1, today],
      [2, '2023-08-02'],
    ]);
  });

  test('is of the day on which it was handed in where the organisation is', async () => {
    const bench = await campaignBench();
    await handInWorkbook(bench, careful, { at: '2023-06-30T16:30:00Z' });
    const [declared] = await rowsOf(bench, 'declaration', '2023');
    expect(declared).toMatchObject({ submittedOn: '2023-07-01' });
  });

  test('rejected in review is known as that on another day, too; what is said in its place is a revision', async () => {
    const bench = await campaignBench();
    await handInWorkbook(bench, careful);
    await decide(bench, 'reject');
    expect(await handInWorkbook(bench, careful, { at: '2023-08-01T00:00:00Z' })).toMatchObject({
      status: 'unchanged',
      rows: { new: 0, changed: 0, refusedBefore: 2 },
    });
    const corrected = { ...careful, effectiveOn: '2023-06-21' };
    expect(await handInWorkbook(bench, corrected, { at: '2023-08-02T00:00:00Z' })).toMatchObject({
      status: 'committed',
      rows: { new: 2, changed: 1, refusedBefore: 0 },
    });
    const declarations = await rowsOf(bench, 'declaration', '2023');
    expect(declarations.map(({ revision, submittedOn }) => [revision, submittedOn])).toEqual([
      [1, today],
      [2, '2023-08-02'],
    ]);
    const surveys = await rowsOf(bench, 'mineral-survey', '2023');
    const answered = surveys.filter(({ status }) => status === 'submitted');
    expect(answered.map(({ submittedOn, reviewedOn }) => [submittedOn, reviewedOn])).toEqual([
      ['2023-08-02', undefined],
    ]);
  });

  test('says nothing new where only what came after it was rejected', async () => {
    const bench = await campaignBench();
    await handInWorkbook(bench, careful);
    await decide(bench, 'accept');
    await handInWorkbook(bench, { ...careful, effectiveOn: '2023-06-21' });
    await decide(bench, 'reject');
    expect(await handInWorkbook(bench, careful, { at: '2023-08-01T00:00:00Z' })).toMatchObject({
      status: 'unchanged',
      rows: { unchanged: 2, refusedBefore: 0 },
    });
  });

  test('answers rows of an EMRT by its own questions; mica is told and left out', async () => {
    const bench = await campaignBench();
    const outcome = await handInWorkbook(bench, {
      ...careful,
      template: 'EMRT',
      version: '1.2',
      answers: { Cobalt: { Q3: 'DRC only' } },
      smelters: [
        { metal: 'Cobalt', cid: 'CID900009' },
        { metal: 'Mica', cid: 'CID900010' },
      ],
      cells: { 'Declaration!D27': 'Yes', 'Declaration!D50': { number: '1' } },
    });
    expect(outcome).toMatchObject({ kind: 'emrt', status: 'committed' });
    expect(codesOf(outcome)).toEqual([
      'rmi-answers-not-reported',
      'rmi-metal-not-reported',
      'rmi-look-up-missing',
    ]);
    const [own] = await rowsOf(bench, 'declaration', '2023');
    expect(own).toMatchObject({
      template: 'EMRT',
      answers: { Cobalt: { Q1: 'Yes', Q2: 'Yes', Q3: 'DRC only', Q5: '100%', Q7: 'No' } },
    });
    expect(await rowsOf(bench, 'declared-smelter', '2023')).toHaveLength(1);
  });

  test('on an EMRT 2 answers in the first row of each question, where cobalt stands if it is chosen', async () => {
    const content: DeclarationContent = {
      ...careful,
      template: 'EMRT',
      version: '2.1',
      answers: { Cobalt: { Q5: 'Did not survey', Q6: 'Yes' } },
      company: { C: 'Yes, when more processors are validated' },
      smelters: [
        { metal: 'Cobalt', cid: 'CID900009' },
        { metal: 'Graphite (natural)', cid: 'CID900011' },
      ],
      cells: { 'Declaration!D31': 'Yes', 'Declaration!D43': 'Yes' },
    };
    const bench = await campaignBench();
    const outcome = await handInWorkbook(bench, content);
    expect(outcome).toMatchObject({ kind: 'emrt', status: 'committed' });
    expect(outcome.problems).toMatchObject([
      {
        code: 'rmi-answers-not-reported',
        values: { metal: 'Copper, Graphite (natural), Lithium, Mica, Nickel' },
      },
      { code: 'rmi-metal-not-reported', values: { metal: 'Graphite (natural)', count: '1' } },
      { code: 'rmi-look-up-missing' },
    ]);
    const [own] = await rowsOf(bench, 'declaration', '2023');
    expect(own).toMatchObject({
      templateVersion: '2.1',
      answers: { Cobalt: { Q1: 'Yes', Q2: 'Yes', Q3: 'No', Q5: 'Did not survey', Q6: 'Yes' } },
      company: { A: 'Yes', C: 'Yes, when more processors are validated', G: 'Yes' },
    });
    const without = { ...content, cells: { 'Declaration!D12': 'Delete Cobalt' } };
    const refused = await handInWorkbook(await campaignBench(), without);
    expect(refused).toMatchObject({
      status: 'refused',
      problems: [{ code: 'rmi-metal-not-declared', row: 12, column: 'D' }, {}, {}, {}],
    });
  });

  test('of which an error is found is refused whole, also where valid rows are asked for', async () => {
    const bench = await campaignBench();
    const wrong = { ...careful, cells: { 'Declaration!D9': 'Everything' } };
    const outcome = await handInWorkbook(bench, wrong, { acceptValidRows: true });
    expect(outcome).toMatchObject({ status: 'refused', batch: null, rows: { refused: 1 } });
    expect(await rowsOf(bench, 'declared-smelter', '2023')).toEqual([]);
  });
});

describe('whose declaration it is', () => {
  const unnamed: DeclarationContent = (({ companyId: _, ...rest }) => rest)(careful);

  test.each([
    ['the person says', unnamed, { options: { supplier: 'A-10' } }, 'A-10'],
    ['the workbook says', careful, {}, 'A-1'],
    ['the beginning of the file name says', unnamed, { name: 'A-1_CMRT.xlsx' }, 'A-1'],
    ['the longest id at its beginning says', unnamed, { name: 'A-10 CMRT.xlsx' }, 'A-10'],
  ])('%s', async (_, content, handingIn, supplierId) => {
    const bench = await campaignBench();
    expect(await handInWorkbook(bench, content, handingIn)).toMatchObject({ status: 'committed' });
    expect(await rowsOf(bench, 'declaration', '2023')).toMatchObject([{ supplierId }]);
  });

  test.each([
    ['nothing says it', unnamed, {}, 'rmi-supplier-unknown'],
    ['a file name only resembles an id', unnamed, { name: 'A-1x.xlsx' }, 'rmi-supplier-unknown'],
    ['the person names nobody known', careful, { options: { supplier: 'Z' } }, 'unknown-supplier'],
  ])('is asked where %s', async (_, content, handingIn, code) => {
    const outcome = await handInWorkbook(await campaignBench(), content, handingIn);
    expect(outcome).toMatchObject({ status: 'refused', problems: [{ code }] });
  });

  test('is doubted where the workbook names another supplier than the person', async () => {
    const outcome = await handInWorkbook(await campaignBench(), careful, { options: { supplier: 'A-10' } });
    expect(outcome.problems).toMatchObject([{ code: 'rmi-other-supplier', severity: 'warning' }]);
  });
});

describe('which campaign it answers', () => {
  test('is the newest in which the supplier was asked, or the one that the person says', async () => {
    const bench = await campaignBench();
    await handInWorkbook(bench, careful, { options: { campaign: 2022 } });
    expect(await rowsOf(bench, 'declaration', '2022')).toHaveLength(1);
    expect(await rowsOf(bench, 'declaration', '2023')).toEqual([]);
  });

  test('is doubted where the supplier was not asked that year, and asked where it never was', async () => {
    const bench = await campaignBench();
    const late = await handInWorkbook(bench, careful, { options: { campaign: 2021 } });
    expect(late).toMatchObject({ status: 'committed', problems: [{ code: 'rmi-survey-missing' }] });
    const never = { ...careful, companyId: 'A-10', template: 'EMRT', version: '1.2' } as const;
    const outcome = await handInWorkbook(bench, { ...never, answers: {}, smelters: [] });
    expect(outcome).toMatchObject({ status: 'refused', problems: [{ code: 'rmi-campaign-unknown' }] });
  });

  test('keeps the day of an answer that was there before', async () => {
    const bench = await campaignBench();
    await handInWorkbook(bench, careful);
    const corrected = { ...careful, effectiveOn: '2023-06-21' };
    await handInWorkbook(bench, corrected, { at: '2023-08-01T00:00:00Z' });
    const surveys = await rowsOf(bench, 'mineral-survey', '2023');
    expect(surveys.map(({ submittedOn }) => submittedOn)).toContain(today);
    expect(surveys.map(({ submittedOn }) => submittedOn)).not.toContain('2023-08-01');
  });
});

test('a declaration counts once it was accepted: its smelters, and the rows that name none in a queue of their own', async () => {
  const bench = await campaignBench();
  await handInWorkbook(bench, {
    ...careful,
    answers: { Tin: { Q3: 'Unknown', Q4: 'Unknown', Q7: 'No' } },
    smelters: [
      { metal: 'Tin', cid: 'CID900001', country: 'PE' },
      { metal: 'Tin', cid: 'CID900001', country: 'PE', name: 'An alias' },
      { metal: 'Tin' },
      { metal: 'Tin', lookup: 'notListed', name: 'New works', country: 'BO' },
    ],
  });
  await decide(bench, 'accept');
  const of = async (dataset: string, bucket = '2023') =>
    (await rowsOf(bench, dataset, bucket)).map((attributes) => record(attributes));
  const figure = campaignFigures({
    supplier: await of('supplier', 'asof'),
    'mineral-survey': await of('mineral-survey'),
    declaration: await of('declaration'),
    'declared-smelter': await of('declared-smelter'),
  });
  expect(figure('cm.sor_count.tin').value).toBe('1');
  expect(figure('cm.sor_unresolved.tin').value).toBe('2');
  expect(figure('cm.sor_unresolved').value).toBe('2');
  expect([figure('cm.responses_cmrt').value, figure('cm.suppliers_in_scope_cmrt').value]).toEqual(['1', '2']);
});

test('a declaration that is there comes back from the workbook that its supplier would have filled in', async () => {
  const bench = await campaignBench();
  const place = { supplierId: 'A-1', template: 'CMRT', campaignYear: 2023, revision: 1 } as const;
  const rows = [
    { ...place, rowNumber: 1, metal: 'Tin', lookup: 'listed', cid: 'CID900001' },
    { ...place, rowNumber: 2, metal: 'Gold', lookup: 'notYetIdentified' },
  ] as const;
  const own = {
    ...place,
    templateVersion: '6.31',
    scope: 'A',
    effectiveOn: '2023-06-20',
    submittedOn: today,
    answers: { Tin: { Q1: 'Yes', Q2: 'Yes' }, Gold: { Q1: 'Yes', Q2: 'Yes' }, Tungsten: { Q1: 'No' } },
    company: { A: 'No', D: 'No', E: 'No' },
  } as const;
  const outcome = await handInWorkbook(bench, declarationContent(own, rows));
  expect(outcome).toMatchObject({ status: 'committed', rows: { refused: 0 } });
  const [declared] = await rowsOf(bench, 'declaration', '2023');
  const { answers: _, ...rest } = own;
  expect(declared).toMatchObject(rest);
  expect(declared).toMatchObject({ answers: { ...own.answers, Tantalum: { Q1: 'No' } } });
  expect(await rowsOf(bench, 'declared-smelter', '2023')).toMatchObject(rows);
});
