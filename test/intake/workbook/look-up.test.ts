import { describe, expect, test } from 'vitest';
import type { DeclarationContent, LookUpContent } from './build-workbook.ts';
import { campaignBench, careful, handInWorkbook, rowsOf } from './hand-in-workbook.ts';

const entry = (cid: string, more: Partial<LookUpContent> = {}): LookUpContent => ({
  metal: 'Tin',
  cid,
  name: `Works ${cid}`,
  country: 'PE',
  ...more,
});

const edition = (version: string, lookUp: readonly LookUpContent[]): DeclarationContent => ({
  ...careful,
  version,
  lookUp,
});
const asList = { options: { dataset: 'smelter' } };

async function smelters(bench: Awaited<ReturnType<typeof campaignBench>>) {
  const rows = await rowsOf(bench, 'smelter', 'asof');
  return new Map(rows.map((row) => [`${row.metal} ${row.cid}`, row]));
}

describe('the look-up of a workbook, handed in as reference list', () => {
  test('has each smelter once, with the country by its code and the edition that has it', async () => {
    const bench = await campaignBench();
    const outcome = await handInWorkbook(
      bench,
      edition('6.4', [
        entry('CID900020', { country: 'CONGO, DEMOCRATIC REPUBLIC OF THE' }),
        entry('CID900020', { alias: 'An alias' }),
        entry('CID900020', { metal: 'Gold', country: 'TURKEY' }),
      ]),
      asList,
    );
    expect(outcome).toMatchObject({ kind: 'look-up', status: 'committed', rows: { new: 2, refused: 0 } });
    expect((await smelters(bench)).get('Tin CID900020')).toEqual({
      metal: 'Tin',
      cid: 'CID900020',
      name: 'Works CID900020',
      country: { rmiName: 'CONGO, DEMOCRATIC REPUBLIC OF THE', code: 'CD' },
      source: 'RMI',
      firstSeen: '6.4',
      lastSeen: '6.4',
      seenIn: ['6.4'],
    });
    expect((await smelters(bench)).get('Gold CID900020')).toMatchObject({ country: { code: 'TR' } });
    expect(await rowsOf(bench, 'declaration', '2023')).toEqual([]);
  });

  test('of a newer edition describes what it has, and leaves what it no longer has where it was seen last', async () => {
    const bench = await campaignBench();
    await handInWorkbook(bench, edition('6.4', [entry('CID900001', { country: 'BO' })]), asList);
    const known = await smelters(bench);
    expect(known.get('Tin CID900001')).toMatchObject({
      name: 'Works CID900001',
      country: { code: 'BO' },
      firstSeen: '6.22',
      lastSeen: '6.4',
    });
    expect(known.get('Gold CID900003')).toMatchObject({ lastSeen: '6.31' });
  });

  test('of an older edition says only since when they are there', async () => {
    const bench = await campaignBench();
    await handInWorkbook(bench, edition('6.5', [entry('CID900030', { name: 'New name' })]), asList);
    await handInWorkbook(bench, edition('6.31', [entry('CID900030', { name: 'Old name' })]), asList);
    expect((await smelters(bench)).get('Tin CID900030')).toMatchObject({
      name: 'New name',
      firstSeen: '6.31',
      lastSeen: '6.5',
    });
  });

  test('of one edition after the other says which of them list a smelter, and which between them do not', async () => {
    const bench = await campaignBench();
    const both = [entry('CID900031'), entry('CID900032')];
    await handInWorkbook(bench, edition('6.22', both), asList);
    await handInWorkbook(bench, edition('6.31', both.slice(0, 1)), asList);
    await handInWorkbook(bench, edition('6.4', both), asList);
    const known = await smelters(bench);
    expect(known.get('Tin CID900031')).toMatchObject({ seenIn: ['6.22', '6.31', '6.4'] });
    expect(known.get('Tin CID900032')).toMatchObject({ seenIn: ['6.22', '6.4'] });
  });

  test('of an EMRT has cobalt; mica is told and left out', async () => {
    const bench = await campaignBench();
    const lookUp = [entry('CID900040', { metal: 'Cobalt' }), entry('CID900041', { metal: 'Mica' })];
    const emrt: DeclarationContent = {
      ...careful,
      template: 'EMRT',
      version: '2.0',
      answers: {},
      smelters: [],
      lookUp,
    };
    const outcome = await handInWorkbook(bench, emrt, asList);
    expect(outcome).toMatchObject({ status: 'committed', rows: { new: 1 } });
    expect(outcome.problems).toMatchObject([{ code: 'rmi-metal-not-reported', values: { metal: 'Mica' } }]);
  });

  test('and its declaration are two hand-ins of one file; each says nothing new the second time', async () => {
    const bench = await campaignBench();
    const content = edition('6.31', [entry('CID900001')]);
    const [list, declaration] = [asList, {}];
    expect(await handInWorkbook(bench, content, list)).toMatchObject({
      kind: 'look-up',
      status: 'committed',
    });
    expect(await handInWorkbook(bench, content, declaration)).toMatchObject({
      kind: 'cmrt',
      status: 'committed',
    });
    for (const again of [list, declaration])
      expect(await handInWorkbook(bench, content, again)).toMatchObject({ status: 'unchanged' });
  });

  test.each([
    ['no smelter', [], 'rmi-look-up-empty'],
    ['a number that is none', [entry('CID900020'), entry('CID9')], 'rmi-cid-malformed'],
    ['a country that is none', [entry('CID900020', { country: 'ATLANTIS' })], 'rmi-look-up-country-unknown'],
  ])('with %s is refused', async (_, lookUp, code) => {
    const outcome = await handInWorkbook(await campaignBench(), edition('6.4', lookUp), asList);
    expect(outcome.status).toBe('refused');
    expect(outcome.problems[0]).toMatchObject({ code, severity: 'error' });
  });
});
