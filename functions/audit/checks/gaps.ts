import type { Check } from '../../domain/check.ts';
import type { Observation } from '../../domain/finding.ts';
import { amountsOf } from '../../domain/relations/relation.ts';
import type { BookCell, BookSaying } from '../book.ts';
import type { Examined } from '../examine.ts';
import { placeOfCell, placeOfClaim } from '../place.ts';
import { boundsOf } from '../saying.ts';

type Seen = (examined: Examined) => readonly Observation[];

/** Cells that say they have no value where a sum or ratio needs one; an empty cell says so only inside a sum. */
const missing: Seen = ({ book, held }) => {
  const cells = held.flatMap(({ relation, verdict }): readonly BookCell[] => {
    if (verdict.state !== 'incomparable') return [];
    return amountsOf(relation)
      .flatMap((id) => book.named.get(id)?.[0] ?? [])
      .filter(
        ({ printed, text }) => printed.kind === 'missing' && (text.trim() !== '' || relation.form === 'sum'),
      );
  });
  return [...new Set(cells)].map((cell) => ({
    subject: cell.id,
    values: { found: cell.text },
    place: placeOfCell(cell),
  }));
};

/** What a number of a sentence means is said, and what stands there is neither a number nor words that compare. */
const unheld: Seen = (examined) =>
  examined.book.sayings
    .filter((saying) => !isHeld(saying, examined))
    .map(({ id, text, claim }) => ({
      subject: id,
      values: { found: text },
      place: placeOfClaim(claim, examined.book),
    }));

function isHeld(saying: BookSaying, examined: Examined): boolean {
  const { is, printed } = saying;
  if (is.kind === 'date' || is.kind === 'given' || printed.kind === 'number') return true;
  if (is.kind === 'target') return /\d\s?[%％]/.test(saying.text);
  return (is.kind === 'share' || is.kind === 'rate') && boundsOf(saying, examined) !== undefined;
}

/** What is not there to be compared (domain.md §5, C-NULL, C-TEXT-TABLE). */
export const gapChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-missing', rule: 'C-NULL', severity: 'warning', run: missing },
  { id: 'disclosed-unheld', rule: 'C-TEXT-TABLE', severity: 'warning', run: unheld },
];
