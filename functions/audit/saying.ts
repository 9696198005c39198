import type { Decimal } from '../domain/decimal.ts';
import type { Observation } from '../domain/finding.ts';
import { formatDecimal } from '../domain/number-format.ts';
import type { Bounds } from '../domain/phrases/bounds.ts';
import { phrasesIn } from '../domain/phrases/phrases-in.ts';
import type { BookSaying } from './book.ts';
import type { Meaning } from './disclosure.ts';
import type { Examined } from './examine.ts';
import { placeOfClaim } from './place.ts';

/** A number or phrase of a sentence whose meaning is of one kind. */
export type SayingOf<Kind extends Meaning['kind']> = BookSaying & {
  readonly is: Extract<Meaning, { kind: Kind }>;
};

export const sayingsOf = <Kind extends Meaning['kind']>(
  { book }: Examined,
  kind: Kind,
): readonly SayingOf<Kind>[] => book.sayings.filter((one): one is SayingOf<Kind> => one.is.kind === kind);

/** Bounds of the phrase that a saying prints; none where it prints a number. */
export function boundsOf({ text, claim, printed }: BookSaying, { book }: Examined): Bounds | undefined {
  if (printed.kind === 'number') return undefined;
  const language = languageOf(text, claim.language ?? book.file.document.language);
  return phrasesIn(text, language).find(({ bounds }) => bounds !== undefined)?.bounds;
}

/** The language that is declared for a text, else the one that its script tells. */
export const languageOf = (text: string, declared: 'zh-CN' | 'en' | undefined): 'zh-CN' | 'en' =>
  declared ?? (/\p{Script=Han}/u.test(text) ? 'zh-CN' : 'en');

export const percent = (value: Decimal): string => `${formatDecimal(value, 2)}%`;

export const observed = (
  { id, claim, text }: BookSaying,
  { book }: Examined,
  values: Readonly<Record<string, string>>,
): Observation => ({ subject: id, values: { found: text, ...values }, place: placeOfClaim(claim, book) });
