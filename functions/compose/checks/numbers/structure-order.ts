import type { Chart } from '../../../domain/chart.ts';
import type { Block, Note, Section } from '../../../domain/document.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import type { Inline, Text } from '../../../domain/text.ts';
import { plain } from '../../../domain/words.ts';
import { sectionName } from '../draft-reading.ts';

type Mark = Extract<Inline, { kind: 'note' }>;
type Seen = { readonly found: string; readonly expected: string; readonly sentence?: string };

/** Marks anywhere in a part of the view model. */
function marksIn(part: unknown): readonly Mark[] {
  if (Array.isArray(part)) return part.flatMap(marksIn);
  if (typeof part !== 'object' || part === null) return [];
  if ('kind' in part && part.kind === 'note') return [part as Mark];
  return Object.values(part).flatMap(marksIn);
}

/** Footnotes run from one, each has its mark, and each mark leads to a note of its own section or table (C-FOOTNOTE). */
function noteFaults(notes: readonly Note[], marks: readonly Mark[]): readonly Seen[] {
  const numbers = notes.flatMap(({ number, text }, index) =>
    number === index + 1
      ? []
      : [{ found: String(number), expected: String(index + 1), sentence: plain(text) }],
  );
  const lost = marks.flatMap(({ id, number }) => {
    const note = notes.find((one) => one.id === id);
    return note?.number === number ? [] : [{ found: String(number), expected: String(note?.number ?? '—') }];
  });
  const unmarked = notes
    .filter(({ id }) => !marks.some((mark) => mark.id === id))
    .map(({ number, text }) => ({ found: '—', expected: String(number), sentence: plain(text) }));
  return [...numbers, ...lost, ...unmarked];
}

const numberIn = (text: Text): number | undefined => {
  const digits = text.find((one) => one.kind === 'structure' && one.id === 'axis');
  return digits && 'text' in digits ? Number(digits.text) : undefined;
};

/** A tick's number says where it stands: the share of the axis that its number is of the last one. */
function tickFaults(chart: Chart): readonly Seen[] {
  if (chart.kind === 'goalSteps')
    return chart.ticks.flatMap(({ value, label }) => {
      const said = numberIn(label);
      return said === undefined || said === value ? [] : [{ found: String(said), expected: String(value) }];
    });
  if (chart.kind !== 'rankedBars') return [];
  const last = chart.ticks.at(-1);
  const end = last && numberIn(last.label);
  if (!last || end === undefined || last.at === 0) return [];
  return chart.ticks.flatMap(({ at, label }) => {
    const said = numberIn(label);
    const due = (end * at) / last.at;
    if (said === undefined || Math.abs(said - due) <= Math.abs(end) * 1e-6) return [];
    return [{ found: String(said), expected: String(Number(due.toPrecision(6))) }];
  });
}

/** Steps of a process are numbered as they follow each other. */
function stepFaults(chart: Chart): readonly Seen[] {
  if (chart.kind !== 'flow') return [];
  return chart.steps.flatMap(({ number, title }, index) => {
    const said = plain(number).trim();
    const due = String(index + 1);
    return said === '' || said === due ? [] : [{ found: said, expected: due, sentence: plain(title) }];
  });
}

function blockFaults(block: Block): readonly Seen[] {
  if (block.kind === 'chart') return [...tickFaults(block.chart), ...stepFaults(block.chart)];
  if (block.kind !== 'table') return [];
  // Each row has as many cells as the table has columns; a status stands in the last.
  return block.groups.flatMap(({ rows }) =>
    rows
      .map(({ cells, status }) => ({ cells, count: cells.length + (status ? 1 : 0) }))
      .filter(({ count }) => count !== block.columns.length)
      .map(({ cells, count }) => ({
        found: String(count),
        expected: String(block.columns.length),
        sentence: plain(cells[0] ?? []),
      })),
  );
}

function sectionFaults({ blocks, notes, title }: Section): readonly Seen[] {
  const tables = blocks.filter((block) => block.kind === 'table' && block.notes.length > 0);
  const inTables = tables.flatMap((block) =>
    block.kind === 'table' ? noteFaults(block.notes, marksIn({ ...block, notes: [] })) : [],
  );
  const others = blocks.filter((block) => !tables.includes(block));
  return [...inTables, ...noteFaults(notes, marksIn([title, others])), ...blocks.flatMap(blockFaults)];
}

/** Numbers that a document counts by itself run as they should: notes, steps, ticks, the cells of a row. */
export function structureOrder(draft: Draft): readonly Observation[] {
  const document = draft.documents.get(draft.language);
  return (document?.chapters ?? []).flatMap(({ sections }) =>
    sections.flatMap((section) =>
      sectionFaults(section).map(({ found, expected, sentence }) => ({
        subject: `${draft.language} ${section.id}`,
        values: { found, expected },
        place: {
          language: draft.language,
          section: sectionName(draft, section.id),
          ...(sentence === undefined ? {} : { sentence }),
        },
      })),
    ),
  );
}
