import type { Form, Relation } from '../domain/relations/relation.ts';
import { togetherName } from './amounts.ts';
import type { Book, BookSaying } from './book.ts';

/** What the numbers of sentences say of the tables. */
export function claimRelations(book: Book): readonly Relation[] {
  return book.sayings.flatMap((saying): readonly Relation[] => {
    const form = formOf(saying, book);
    return form ? [{ id: saying.id, rule: ruleOf(saying), ...form }] : [];
  });
}

function formOf({ id, is }: BookSaying, { nameOf }: Book): Form | undefined {
  switch (is.kind) {
    case 'value':
      return { form: 'same', one: id, other: nameOf(is.of, is.in) };
    case 'change':
      return { form: 'change', change: id, current: nameOf(is.of, is.to), base: nameOf(is.of, is.from) };
    case 'share': {
      const numerator = togetherName(is.of.map((one) => nameOf(one, is.in)));
      return { form: 'ratio', ratio: id, numerator, denominator: nameOf(is.whole, is.in), times: 100 };
    }
    default:
      return undefined;
  }
}

/** A value that the sentence calls a scope's must be that scope's (domain.md §5, C-SCOPE-NAME). */
function ruleOf({ is }: BookSaying): Relation['rule'] {
  if (is.kind === 'change') return 'C-YOY-BASE';
  if (is.kind === 'share') return 'C-RATE';
  return is.kind === 'value' && /^cr\.scope\d/.test(is.of) ? 'C-SCOPE-NAME' : 'C-TEXT-TABLE';
}
