import { expect, test } from 'vitest';
import { doubtFactor } from '../../functions/domain/usual-factors.ts';
import { takeIn } from '../../functions/intake/intake.ts';
import { anyId } from '../../functions/intake/known-ids.ts';
import { handIn, record } from '../support/small-organisation.ts';
import { workbench } from '../support/workbench.ts';

const diesel = (CO2: string, more: object = {}) => ({
  applies: 'fuel',
  subject: 'diesel',
  perGas: { CO2, CH4: '0.0039', N2O: '0.0077' },
  ...more,
});

test.each<[string, ReturnType<typeof diesel>, readonly string[]]>([
  ['as usual', diesel('72.59'), []],
  ['at the edge below', diesel('61.4'), []],
  ['too small by more than 15%', diesel('61'), ['63.22']],
  ['in tonnes instead of kilograms', diesel('0.07259'), ['2.29']],
  ['of a fuel that nobody has a usual factor of', diesel('1', { subject: 'peat' }), []],
  ['of a grid', diesel('0.5', { applies: 'grid' }), []],
])('a factor %s', (_, factor, found) => {
  expect(doubtFactor(factor).map(({ values }) => values.found)).toEqual(found);
});

test('an unusual factor is taken, with a warning where it stands', async () => {
  const factor = record('emission-factor', {
    ...diesel('0.07259'),
    factorId: 'diesel',
    validFrom: '2024-01-01',
    unit: 't',
    netCalorificValue: '42.652',
    source: { 'zh-CN': '公告', en: 'notice' },
  });
  const { records: _, ...rest } = handIn('factors.csv', []);
  const handed = (async function* () {
    yield { record: { ...factor, place: { row: 3 } } };
  })();
  const taken = await takeIn(rest, handed, { known: anyId, rows: 'whole' }, workbench());
  expect(taken).toMatchObject({
    counts: { new: 1 },
    refused: 0,
    problems: [{ code: 'factor-unusual', severity: 'warning', row: 3 }],
  });
});
