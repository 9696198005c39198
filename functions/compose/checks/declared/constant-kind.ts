import { Decimal } from '../../../domain/decimal.ts';
import type { Draft } from '../../../domain/draft.ts';
import { formatDecimal } from '../../../domain/number-format.ts';

/** A bilingual value of a record. */
export type Bilingual = Readonly<Record<string, string>>;

/**
 * One kind of declared constant: what its id looks like, and how its text follows from what the id names. A view can
 * bind any text to any id, so each text is held against this before print: no number comes in by a constant's name.
 */
export interface ConstantKind {
  readonly pattern: RegExp;
  /** Every text the constant may have in the draft's language; none where the id names nothing. */
  readonly texts: (draft: Draft, parts: readonly string[]) => readonly (string | undefined)[];
}

/** A kind by the form of its ids, the bracketed parts handed over in order. */
export const kind = (pattern: RegExp, texts: ConstantKind['texts']): ConstantKind => ({ pattern, texts });

/** A kind of ids of one word after a prefix, with what each of them says. */
export const named = (
  prefix: string,
  table: Readonly<Record<string, (draft: Draft) => string | undefined>>,
): readonly ConstantKind[] =>
  Object.entries(table).map(([name, text]) => ({
    pattern: new RegExp(`^${`${prefix}.${name}`.replaceAll('.', '\\.')}$`),
    texts: (draft) => [text(draft)],
  }));

/** A decimal of a record as it is printed with so many decimals. */
export const printed = (value: string | number, decimals: number): string =>
  formatDecimal(new Decimal(value), decimals);

/** A share of a record as a percentage with the decimals it has. */
export function percentage(share: string | undefined): string | undefined {
  if (share === undefined) return undefined;
  const percent = new Decimal(share).times(100);
  return formatDecimal(percent, percent.decimalPlaces());
}

export const inLanguage = ({ language }: Draft, words: Bilingual | undefined): string | undefined =>
  words?.[language] ?? words?.en;

export const rowsOf = <Row>({ records }: Draft, dataset: string): readonly Row[] =>
  (records.get(dataset) ?? []) as readonly Row[];
