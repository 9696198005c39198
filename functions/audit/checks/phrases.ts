import type { Check } from '../../domain/check.ts';
import type { Decimal } from '../../domain/decimal.ts';
import type { Observation } from '../../domain/finding.ts';
import { formatDecimal } from '../../domain/number-format.ts';
import { type Bounds, countsFor, marginOf, phraseHolds } from '../../domain/phrases/bounds.ts';
import { phrasesIn } from '../../domain/phrases/phrases-in.ts';
import { isAmount, togetherName } from '../amounts.ts';
import type { BookSaying } from '../book.ts';
import type { Meaning } from '../disclosure.ts';
import type { Examined } from '../examine.ts';
import { placeOfClaim } from '../place.ts';
import { readPrinted } from '../printed.ts';

type Seen = (examined: Examined) => readonly Observation[];
type Share = Extract<Meaning, { kind: 'share' }>;
type Of<Kind extends Meaning['kind']> = BookSaying & { readonly is: Extract<Meaning, { kind: Kind }> };

/** A phrase nearer than this to where it would be false, in percentage points, is told. */
const narrow = 0.5;

const sayingsOf = <Kind extends Meaning['kind']>({ book }: Examined, kind: Kind): readonly Of<Kind>[] =>
  book.sayings.filter((one): one is Of<Kind> => one.is.kind === kind);

/** Bounds of the phrase that a saying prints; none where it prints a number. */
function boundsOf({ text, claim, printed }: BookSaying, { book }: Examined): Bounds | undefined {
  if (printed.kind === 'number') return undefined;
  const language =
    claim.language ?? book.file.document.language ?? (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en');
  return phrasesIn(text, language).find(({ bounds }) => bounds !== undefined)?.bounds;
}

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

const percent = (value: Decimal): string => `${formatDecimal(value, 2)}%`;

interface PhraseSeen {
  readonly saying: Of<'share'>;
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

const observed = (
  { id, claim, text }: BookSaying,
  { book }: Examined,
  values: Readonly<Record<string, string>>,
): Observation => ({ subject: id, values: { found: text, ...values }, place: placeOfClaim(claim, book) });

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

/** A rate of a counted whole against its count; without one, which counts would bear the words out. */
const rates =
  (wanted: 'wrong' | 'uncounted'): Seen =>
  (examined) =>
    sayingsOf(examined, 'rate').flatMap((saying) => {
      const whole = readPrinted(saying.is.of);
      const count = readPrinted(saying.is.count ?? '');
      const bounds = boundsOf(saying, examined);
      if (whole.kind !== 'number' || whole.value.isZero()) return [];
      if (count.kind !== 'number') {
        const needed = bounds && countsFor(bounds, whole.value.toNumber());
        if (wanted === 'wrong' || !bounds) return [];
        const [least, most] = [needed?.least ?? '—', needed?.most ?? '—'].map(String) as [string, string];
        return [observed(saying, examined, { whole: saying.is.of, least, most })];
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
          whole: saying.is.of,
          expected: percent(value),
        }),
      ];
    });

/** Words that compare, each against the value that it is said of (domain.md §5, C-PHRASE, C-DEF, C-RATE, C-DENOM). */
export const phraseChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-phrase', rule: 'C-PHRASE', severity: 'blocking', run: untrue },
  { id: 'disclosed-definition', rule: 'C-DEF', severity: 'warning', run: byDefinition },
  { id: 'disclosed-target-definition', rule: 'C-DEF', severity: 'warning', run: targetByDefinition },
  { id: 'disclosed-margin', rule: 'C-PHRASE', severity: 'note', run: narrowly },
  { id: 'disclosed-rate', rule: 'C-RATE', severity: 'blocking', run: rates('wrong') },
  { id: 'disclosed-rate-uncounted', rule: 'C-DENOM', severity: 'warning', run: rates('uncounted') },
];
