import type { Check } from '../../domain/check.ts';
import type { Observation } from '../../domain/finding.ts';
import type { BookCell } from '../book.ts';
import type { Examined } from '../examine.ts';
import { placeOfCell, placeOfClaim } from '../place.ts';

type Seen = (examined: Examined) => readonly Observation[];

const hasPercent = (text: string): boolean => /[%％]\s*$/.test(text);

/** Percent written out behind the number, or before it in Chinese. */
const percentInWords = /^\s?(?:per ?cent|percent|个百分点)|百分之$/;

/** A change or a share in a sentence without its percent sign. */
const withoutPercent: Seen = ({ book }) =>
  book.sayings
    .filter(({ is, printed, text, claim }) => {
      if (printed.kind !== 'number' || hasPercent(text)) return false;
      if (is.kind !== 'change' && is.kind !== 'share' && is.kind !== 'rate') return false;
      const at = claim.sentence.indexOf(text);
      const around = [claim.sentence.slice(at + text.length), claim.sentence.slice(0, at)];
      return !around.some((one) => percentInWords.test(one));
    })
    .map(({ id, text, claim }) => ({
      subject: id,
      values: { found: text, expected: `${text}%` },
      place: placeOfClaim(claim, book),
    }));

/** Shares of one column, some with their percent sign and some without. */
const mixedPercent: Seen = ({ book }) => {
  const shares = book.cells.filter(({ column, printed }) => column.shareOf && printed.kind === 'number');
  const columns = Map.groupBy(shares, ({ column }) => column);
  return [...columns.values()].flatMap((own) =>
    own.some(({ text }) => hasPercent(text)) ? own.filter(({ text }) => !hasPercent(text)).map(told) : [],
  );
};

const told = (cell: BookCell): Observation => ({
  subject: cell.id,
  values: { found: cell.text, expected: `${cell.text}%` },
  place: placeOfCell(cell),
});

/** Thousands without separators in a document that has them elsewhere (domain.md §5, C-NUMFMT). */
const ungrouped: Seen = ({ book }) => {
  const numbers = [
    ...book.cells.map((cell) => ({ ...cell, place: placeOfCell(cell) })),
    ...book.sayings
      .filter(({ is }) => is.kind === 'value')
      .map((saying) => ({ ...saying, place: placeOfClaim(saying.claim, book) })),
  ].filter(({ printed }) => printed.kind === 'number');
  if (!numbers.some(({ text }) => text.includes(','))) return [];
  return numbers
    .filter(({ text }) => /^[-+−]?\d{4,}(?:\.\d+)?$/.test(text.trim()))
    .map(({ id, text, place }) => ({
      subject: id,
      values: { found: text, expected: text.replace(/\d(?=(?:\d{3})+(?:\.|$))/g, '$&,') },
      place,
    }));
};

/** Signs that belong to a number (domain.md §5, C-UNIT, C-NUMFMT). */
export const signChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-without-percent', rule: 'C-UNIT', severity: 'warning', run: withoutPercent },
  { id: 'disclosed-mixed-percent', rule: 'C-UNIT', severity: 'note', run: mixedPercent },
  { id: 'disclosed-ungrouped', rule: 'C-NUMFMT', severity: 'note', run: ungrouped },
];
