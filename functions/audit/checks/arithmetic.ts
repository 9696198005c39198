import type { Check } from '../../domain/check.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { Observation, Severity } from '../../domain/finding.ts';
import { formatDecimal } from '../../domain/number-format.ts';
import { amountsOf, type Form } from '../../domain/relations/relation.ts';
import type { Rule } from '../../domain/rules.ts';
import { type CauseOf, causesIn } from '../cause.ts';
import type { Examined, Held } from '../examine.ts';
import { placeOf, standsAt } from '../place.ts';

/** A printed number as its neighbours are printed: with the percent sign that the text has, a fall without its sign. */
function shown(value: Decimal, decimals: number, text: string): string {
  const percent = /[%％]\s*$/.test(text);
  const signed = /^[-+−(]/.test(text.trim());
  return `${formatDecimal(signed || percent === false ? value : value.abs(), decimals)}${percent ? '%' : ''}`;
}

function observed({ relation, verdict }: Held, { book }: Examined, causeOf: CauseOf): readonly Observation[] {
  if (verdict.state !== 'broken' && verdict.state !== 'rounding') return [];
  const { subject, found, expected, decimals } = verdict;
  const text = standsAt(subject, book)?.text ?? (relation.form === 'shares' ? '%' : '');
  const place = placeOf(relation.form === 'shares' ? (relation.shares[0] ?? '') : subject, book);
  const cause = verdict.state === 'broken' ? causeOf(relation, verdict) : undefined;
  return [
    {
      subject,
      values: {
        found: relation.form === 'shares' || text === '' ? shown(found, decimals, text) : text,
        expected: shown(expected, decimals, text),
      },
      figures: amountsOf(relation),
      place: relation.form === 'shares' ? withoutRow(place) : place,
      ...(cause ? { cause } : {}),
    },
  ];
}

const withoutRow = ({ row: _, ...place }: NonNullable<Observation['place']>): Observation['place'] => place;

type Wanted = (held: Held) => boolean;

const of =
  (wanted: Wanted): Check<Examined>['run'] =>
  (examined) => {
    const own = examined.held.filter(wanted);
    const causes = own.length === 0 ? () => undefined : causesIn(examined);
    return own.flatMap((held) => observed(held, examined, causes));
  };

const broken = (form: Form['form'], ...rules: readonly Rule[]): Wanted => {
  return ({ relation, verdict }) =>
    verdict.state === 'broken' &&
    relation.form === form &&
    (rules.length === 0 || rules.includes(relation.rule));
};
const rounding = (isShares: boolean): Wanted => {
  return ({ relation, verdict }) => verdict.state === 'rounding' && (relation.form === 'shares') === isShares;
};
const check = (id: string, rule: Rule, wanted: Wanted, severity: Severity = 'blocking'): Check<Examined> => ({
  ...{ id, rule, severity },
  run: of(wanted),
});

const isMarketOverLocation: Wanted = ({ relation }) => relation.id === 'market-above-location';

/** What printed numbers say of each other (domain.md §5, C-FOOT to C-RATE), each by the rule that it belongs to. */
export const arithmeticChecks: readonly Check<Examined>[] = [
  check('disclosed-sum', 'C-FOOT', broken('sum', 'C-FOOT')),
  check('disclosed-gases', 'C-GAS', broken('sum', 'C-GAS')),
  check('disclosed-energy', 'C-ENERGY', broken('sum', 'C-ENERGY')),
  check('disclosed-categories', 'C-S3', broken('sum', 'C-S3')),
  check('disclosed-smelter-sum', 'C-SOR', broken('sum', 'C-SOR')),
  check('disclosed-rounding', 'C-FOOT', rounding(false), 'note'),
  check('disclosed-shares', 'C-FOOT-PCT', broken('shares')),
  check('disclosed-shares-rounding', 'C-FOOT-PCT', rounding(true), 'note'),
  check('disclosed-change', 'C-YOY-BASE', broken('change')),
  check('disclosed-ratio', 'C-INT', broken('ratio')),
  check('disclosed-revenue', 'C-INT', broken('commonDenominator')),
  check(
    'disclosed-more-than-whole',
    'C-RATE',
    (held) => broken('atMost')(held) && !isMarketOverLocation(held),
  ),
  check(
    'disclosed-market-above-location',
    'C-GAS',
    (held) => broken('atMost')(held) && isMarketOverLocation(held),
    'warning',
  ),
  check('disclosed-scope-value', 'C-SCOPE-NAME', broken('same', 'C-SCOPE-NAME')),
  check('disclosed-value', 'C-TEXT-TABLE', broken('same', 'C-TEXT-TABLE')),
];
