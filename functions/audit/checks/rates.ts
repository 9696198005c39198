import type { Check } from '../../domain/check.ts';
import { Decimal } from '../../domain/decimal.ts';
import type { Observation } from '../../domain/finding.ts';
import { formatDecimal, missingMark } from '../../domain/number-format.ts';
import { countsFor, phraseHolds } from '../../domain/phrases/bounds.ts';
import type { Examined } from '../examine.ts';
import { readPrinted } from '../printed.ts';
import { boundsOf, observed, percent, sayingsOf } from '../saying.ts';

/** A rate of a counted whole against its count; without one, which counts would bear the words out. */
const rates =
  (wanted: 'wrong' | 'uncounted'): ((examined: Examined) => readonly Observation[]) =>
  (examined) =>
    sayingsOf(examined, 'rate').flatMap((saying) => {
      const whole = readPrinted(saying.is.of ?? '');
      const count = readPrinted(saying.is.count ?? '');
      const bounds = boundsOf(saying, examined);
      if (whole.kind !== 'number' || whole.value.isZero()) return [];
      if (count.kind !== 'number') {
        const needed = bounds && countsFor(bounds, whole.value.toNumber());
        if (wanted === 'wrong' || !bounds) return [];
        const told = (count: number | undefined): string =>
          count === undefined ? missingMark : formatDecimal(new Decimal(count), 0);
        const values = { whole: saying.is.of ?? '', least: told(needed?.least), most: told(needed?.most) };
        return [observed(saying, examined, values)];
      }
      const value = count.value.dividedBy(whole.value).times(100);
      const { printed } = saying;
      const holds =
        count.value.lessThanOrEqualTo(whole.value) &&
        (bounds === undefined || phraseHolds(bounds, value)) &&
        (printed.kind !== 'number' || printed.value.equals(value.toDecimalPlaces(printed.decimals)));
      if (wanted === 'uncounted' || holds) return [];
      return [
        observed(saying, examined, {
          count: saying.is.count ?? '',
          whole: saying.is.of ?? '',
          expected: percent(value),
        }),
      ];
    });

/** A rate of a whole that the document does not count: 100% of the subsidiaries, and nowhere how many there are. */
const withoutWhole = (examined: Examined): readonly Observation[] =>
  sayingsOf(examined, 'rate')
    .filter(({ is }) => (is.of ?? '').trim() === '')
    .map((saying) => observed(saying, examined, {}));

/** Rates of a counted whole (domain.md §5, C-RATE, C-DENOM). */
export const rateChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-rate', rule: 'C-RATE', severity: 'blocking', run: rates('wrong') },
  { id: 'disclosed-rate-uncounted', rule: 'C-DENOM', severity: 'warning', run: rates('uncounted') },
  { id: 'disclosed-rate-without-whole', rule: 'C-DENOM', severity: 'warning', run: withoutWhole },
];
