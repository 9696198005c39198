import type { Check } from '../../domain/check.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { Observation } from '../../domain/finding.ts';
import { formatDecimal } from '../../domain/number-format.ts';
import { type Bounds, marginOf, phraseHolds } from '../../domain/phrases/bounds.ts';
import { isAmount, togetherName } from '../amounts.ts';
import type { Meaning } from '../disclosure.ts';
import type { Examined } from '../examine.ts';
import { readPrinted } from '../printed.ts';
import { boundsOf, observed, percent, type SayingOf, sayingsOf } from '../saying.ts';

type Seen = (examined: Examined) => readonly Observation[];
type Share = Extract<Meaning, { kind: 'share' }>;

/** A phrase nearer than this to where it would be false, in percentage points, is told. */
const narrow = 0.5;

/** A share in percent of what the tables print; `undefined` where they do not print all of it. */
function shareOf(
  of: readonly string[],
  whole: string,
  column: string,
  examined: Examined,
): Decimal | undefined {
  const { book, amountOf } = examined;
  const part = amountOf(togetherName(of.map((one) => book.nameOf(one, column))));
  const all = amountOf(book.nameOf(whole, column));
  if (!isAmount(part) || !isAmount(all) || all.value.isZero()) return undefined;
  return part.value.dividedBy(all.value).times(100);
}

interface PhraseSeen {
  readonly saying: SayingOf<'share'>;
  readonly bounds: Bounds;
  readonly value: Decimal;
}

function phrases(examined: Examined): readonly PhraseSeen[] {
  return sayingsOf(examined, 'share').flatMap((saying) => {
    const bounds = boundsOf(saying, examined);
    const value = shareOf(saying.is.of, saying.is.whole, saying.is.in, examined);
    return bounds && value ? [{ saying, bounds, value }] : [];
  });
}

const untrue: Seen = (examined) =>
  phrases(examined)
    .filter(({ bounds, value }) => !phraseHolds(bounds, value))
    .map(({ saying, value }) => observed(saying, examined, { expected: percent(value) }));

/** True as the sentence draws the line, false as another reader may. */
const byDefinition: Seen = (examined) =>
  phrases(examined)
    .filter(({ bounds, value }) => phraseHolds(bounds, value))
    .flatMap(({ saying, bounds, value }) =>
      definitionsOf(saying.is, examined)
        .filter((other) => !phraseHolds(bounds, other.value))
        .map((other) =>
          observed(saying, examined, {
            value: percent(value),
            other: percent(other.value),
            definition: other.name,
          }),
        ),
    );

function definitionsOf(
  { definitions = [], whole, in: column }: Share,
  examined: Examined,
): readonly { readonly name: string; readonly value: Decimal }[] {
  return definitions.flatMap((one) => {
    const value = shareOf(one.of, one.whole ?? whole, column, examined);
    return value ? [{ name: one.name, value }] : [];
  });
}

const narrowly: Seen = (examined) =>
  phrases(examined).flatMap(({ saying, bounds, value }) => {
    const margin = phraseHolds(bounds, value) ? marginOf(bounds, value) : undefined;
    if (margin === undefined || margin.isZero() || margin.greaterThanOrEqualTo(narrow)) return [];
    return [observed(saying, examined, { value: percent(value), margin: formatDecimal(margin, 2) })];
  });

/** A target that one definition of its metric has reached and another has not. */
const targetByDefinition: Seen = (examined) =>
  sayingsOf(examined, 'target').flatMap((saying) => {
    const target = firstPercent(saying.text);
    if (target === undefined) return [];
    const values = saying.is.definitions.flatMap(({ name, metric }) => {
      const amount = examined.amountOf(examined.book.nameOf(metric, saying.is.in));
      return isAmount(amount) ? [{ name, value: amount.value }] : [];
    });
    const reached = values.find(({ value }) => value.greaterThanOrEqualTo(target));
    const missed = values.find(({ value }) => value.lessThan(target));
    if (!reached || !missed) return [];
    return [
      observed(saying, examined, {
        ...{ value: percent(missed.value), definition: missed.name },
        ...{ other: percent(reached.value), otherDefinition: reached.name },
      }),
    ];
  });

function firstPercent(text: string): Decimal | undefined {
  const printed = readPrinted(/\d[\d.]*\s?%/.exec(text)?.[0] ?? '');
  return printed.kind === 'number' ? printed.value : undefined;
}

/** Words that compare, each against the value that it is said of (domain.md §5, C-PHRASE, C-DEF). */
export const phraseChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-phrase', rule: 'C-PHRASE', severity: 'blocking', run: untrue },
  { id: 'disclosed-definition', rule: 'C-DEF', severity: 'warning', run: byDefinition },
  { id: 'disclosed-target-definition', rule: 'C-DEF', severity: 'warning', run: targetByDefinition },
  { id: 'disclosed-margin', rule: 'C-PHRASE', severity: 'note', run: narrowly },
];
