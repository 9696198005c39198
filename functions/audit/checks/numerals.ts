import type { Check } from '../../domain/check.ts';
import { datesIn } from '../../domain/dates/dates-in-text.ts';
import type { Observation } from '../../domain/finding.ts';
import { numeralsIn } from '../../domain/numerals.ts';
import type { Book, BookCell } from '../book.ts';
import type { Claim } from '../disclosure.ts';
import type { Examined } from '../examine.ts';
import { numberKey } from '../number-key.ts';
import { placeOfClaim } from '../place.ts';
import { readPrinted } from '../printed.ts';
import { languageOf } from '../saying.ts';

/** Numbers that name something and count nothing: scopes and categories, standards, gases, quarters, 3TG, units. */
const naming = [
  /(?:scopes?|categor(?:y|ies)|类别|范围)\s?\d{1,2}(?:\s?(?:and|or|to|,|、|和|与|及|至|&|\+)\s?\d{1,2}(?!\d|[.,]\d))*/gi,
  /(?:ISO|OHSAS|PAS|UL|IPC|IEC|GB(?:\/T)?)[\s/-]{0,2}\d[\d:：-]*(?:\s\d{4}(?!\d))?/g,
  /(?:RMB|CNY)\s?1\s?million/gi,
  /3TG/g,
  /(?<=\p{Script=Latin})\d{1,4}(?=\p{Script=Latin}|[^\p{L}\d.,]|$)/gu,
];

/** Years that the document is about: of its periods and its columns. */
function yearsOf({ file, cells }: Book): ReadonlySet<string> {
  const { period = '', asOf = '', publishedOn = '' } = file.document;
  const texts = [
    period,
    asOf,
    publishedOn,
    ...new Set(cells.map(({ column }) => column.period ?? column.id)),
  ];
  return new Set(texts.flatMap((text) => text.match(/20\d{2}/g) ?? []));
}

/** What is left of a sentence when all that is accounted for is taken out. */
function remainderOf({ sentence, says = [], language }: Claim): string {
  // Days, months and quarters are judged as times; a bare year may be a number that looks like one.
  const times = datesIn(sentence, languageOf(sentence, language), 2000).filter(
    ({ grain }) => grain !== 'year',
  );
  const bySize = [...says.map(({ text }) => text), ...times.map(({ words }) => words)].sort(
    (a, b) => b.length - a.length,
  );
  const unsaid = bySize.reduce((rest, text) => rest.replace(text, ' … '), sentence);
  return naming.reduce((rest, pattern) => rest.replaceAll(pattern, ' '), unsaid);
}

/** Numerals of a sentence that nothing accounts for, with the cell that prints the same value where there is one. */
function unaccounted({ book }: Examined): readonly Observation[] {
  const claims = book.file.claims ?? [];
  if (claims.length === 0) return [];
  const years = yearsOf(book);
  const printed = new Map<string, BookCell>();
  for (const cell of [...book.cells].reverse())
    if (cell.printed.kind === 'number') printed.set(numberKey(cell.printed), cell);
  return claims.flatMap((claim, at) =>
    numeralsIn(remainderOf(claim))
      .filter((numeral) => !years.has(numeral))
      .map((numeral): Observation => {
        const cell = printed.get(numberKey(readPrinted(numeral)));
        return {
          subject: `claim ${claim.id ?? at + 1}`,
          values: {
            found: numeral,
            row: cell?.row.label ?? '',
            column: cell ? (cell.column.title ?? cell.column.id) : '',
            table: cell?.table.title ?? '',
          },
          place: placeOfClaim(claim, book),
        };
      }),
  );
}

const isInTable = ({ values }: Observation): boolean => values.table !== '';

/** Every number of a sentence has a meaning that can be held against the tables (domain.md §5, C-TEXT-TABLE). */
export const numeralChecks: readonly Check<Examined>[] = [
  {
    ...{ id: 'disclosed-unaccounted', rule: 'C-TEXT-TABLE', severity: 'warning' },
    run: (examined) => unaccounted(examined).filter((one) => !isInTable(one)),
  },
  {
    ...{ id: 'disclosed-unaccounted-in-table', rule: 'C-TEXT-TABLE', severity: 'warning' },
    run: (examined) => unaccounted(examined).filter(isInTable),
  },
];
