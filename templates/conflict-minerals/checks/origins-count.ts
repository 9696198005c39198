import { metals } from '../../../functions/domain/dataset.ts';
import type { Figure } from '../../../functions/domain/figure.ts';
import type { Observation } from '../../../functions/domain/finding.ts';
import type { Metal, OriginRow } from '../../../functions/domain/minerals.ts';
import type { CheckInput, FigureCheck } from '../../../functions/domain/report.ts';
import { seenIn } from '../../house/frame/check-parts.ts';
import { smeltersIn } from './look-up-standing.ts';

/** C-SOR: a metal with counted origins has one row, in the order of the list, with as many countries as are counted. */
function originsCounted(input: CheckInput): readonly Observation[] {
  const rows = input.list('origins') as readonly OriginRow[];
  const counted = (metal: Metal): Figure =>
    input.figure(`cm.countries_of_origin.${metal.toLowerCase()}`, 'results');
  const wrong = rows.filter(({ metal, countries }, at) => {
    const before = rows[at - 1];
    const isInOrder = before === undefined || metals.indexOf(before.metal) < metals.indexOf(metal);
    return !isInOrder || counted(metal).value !== String(new Set(countries).size);
  });
  const listed = smeltersIn(input).map(({ metal }) => metal);
  const leftOut = metals.filter(
    (metal) =>
      listed.includes(metal) && !rows.some((row) => row.metal === metal) && counted(metal).state === 'value',
  );
  return [
    ...wrong.map(({ metal, countries }) => seenIn(counted(metal), { expected: String(countries.length) })),
    ...leftOut.map((metal) => seenIn(counted(metal), { expected: '0' })),
  ];
}

export const originCountChecks: readonly FigureCheck[] = [
  { id: 'origins-counted', rule: 'C-SOR', severity: 'blocking', firm: true, run: originsCounted },
];
