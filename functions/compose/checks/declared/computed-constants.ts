import { dateText } from '../../../domain/date-text.ts';
import { Decimal } from '../../../domain/decimal.ts';
import type { Chapter } from '../../../domain/document.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { Figure } from '../../../domain/figure.ts';
import { decimalsOfShare, formatDecimal, missingMark } from '../../../domain/number-format.ts';
import { asOf, parsePeriod } from '../../../domain/period.ts';
import { readingOf } from '../draft-reading.ts';
import { type ConstantKind, kind, printed } from './constant-kind.ts';

function share(value: string): string {
  const percent = new Decimal(value).times(100);
  return formatDecimal(percent, decimalsOfShare(percent, 2));
}

/** One part of a figure's coverage as the coverage table prints it. */
function coveragePart({ figures }: Draft, id: string, part: string): string | undefined {
  const figure = figures.get(id);
  if (figure?.coverage === undefined) return undefined;
  if (part === 'weight') return share(figure.coverage.weight);
  if (part === 'estimated') return figure.state === 'value' ? share(figure.estimatedShare) : missingMark;
  return part === 'complete' || part === 'expected' ? String(figure.coverage[part]) : undefined;
}

function rankPart({ beside }: Draft, facilityId: string, part: string): string | undefined {
  const row = beside.ranking.find((one) => one.facilityId === facilityId);
  if (row === undefined) return undefined;
  if (part === 'rank') return row.rank === null ? undefined : String(row.rank);
  const value = part === 'score' ? row.score?.times(100) : row[part as 'eep' | 'cep'];
  return value === null || value === undefined ? missingMark : formatDecimal(value, 2);
}

interface SmelterRow {
  readonly metal: string;
  readonly cid: string;
  readonly name?: string;
  readonly country?: string;
  readonly statusOn?: string;
}

const smelters = ({ beside }: Draft): readonly SmelterRow[] =>
  (beside.lists.smelters ?? []) as readonly SmelterRow[];

const smelterIndexes = new WeakMap<object, ReadonlyMap<string, readonly SmelterRow[]>>();

/** Rows of the smelter list by metal and number: a report prints hundreds of them. */
function smelterRows(draft: Draft, metal: string, cid: string): readonly SmelterRow[] {
  const rows = smelters(draft);
  const index = smelterIndexes.get(rows) ?? Map.groupBy(rows, (row) => `${row.metal} ${row.cid}`);
  smelterIndexes.set(rows, index);
  return index.get(`${metal} ${cid}`) ?? [];
}

/** The first figure of each row of the tables in these chapters; what an edition restates stands in a table of its own. */
function rowFigures({ figures }: Draft, chapters: readonly Chapter[]): readonly Figure[] {
  const groups = chapters
    .flatMap(({ sections }) => sections)
    .filter(({ id }) => id !== 'restatement')
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'table' ? block.groups : [])));
  return groups.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => {
      const first = cells.flat().find(({ kind }) => kind === 'figure');
      const figure = first && 'id' in first ? figures.get(first.id) : undefined;
      return figure ? [figure] : [];
    }),
  );
}

/** Every figure that the document prints, once. */
function printedFigures(draft: Draft): readonly Figure[] {
  const bindings = readingOf(draft).lines.flatMap(({ pieces }) => pieces.map(({ binding }) => binding));
  const ids = new Set(bindings.flatMap((one) => (one?.kind === 'figure' ? [one.id] : [])));
  return [...ids].flatMap((id) => draft.figures.get(id) ?? []);
}

/** How many rows of the appendix print a value, a measured zero, `/` or a dash; of a report without such rows, how many of the figures that it prints. */
function appendixRows(draft: Draft, part: string): string | undefined {
  const chapters = draft.documents.get(draft.language)?.chapters ?? [];
  const appendix = rowFigures(
    draft,
    chapters.filter(({ id }) => id === 'appendix'),
  );
  const figures = appendix.length > 0 ? appendix : printedFigures(draft);
  const isZero = (one: Figure): boolean => one.state === 'value' && !/[1-9]/.test(one.printed);
  const tests: Readonly<Record<string, (one: Figure) => boolean>> = {
    rows: () => true,
    values: (one) => one.state === 'value' && !isZero(one),
    zeros: isZero,
    notApplicable: ({ state }) => state === 'notApplicable',
    missing: ({ state }) => state === 'missing',
  };
  const counts = tests[part];
  return counts && String(figures.filter(counts).length);
}

/** Facilities of which some month of a role's period is missing. */
const lateOf = ({ beside }: Draft, role: string): number =>
  (beside.delivery[role] ?? []).filter(({ months }) => months.includes('missing')).length;

/** What stands beside the figures, from the same snapshot: coverage, ranks, sums, deliveries, rows of lists. */
export const computedConstants: readonly ConstantKind[] = [
  kind(/^coverage\.(.+)\.(complete|expected|weight|estimated)$/, (draft, [id = '', part = '']) => [
    coveragePart(draft, id, part),
  ]),
  kind(/^ranking\.(.+)\.(rank|eep|cep|score)$/, (draft, [id = '', part = '']) => [rankPart(draft, id, part)]),
  kind(/^appendix\.(\w+)$/, (draft, [part = '']) => [appendixRows(draft, part)]),
  kind(/^footing\.(.+)$/, ({ beside }, [composition]) =>
    beside.footings
      .filter((one) => one.composition === composition)
      .map(({ printedSum }) => formatDecimal(printedSum, 2)),
  ),
  kind(/^millions\.(.+)$/, ({ figures }, [id = '']) => {
    const figure = figures.get(id);
    return figure ? [printed(new Decimal(figure.value ?? 0).dividedBy(1_000_000).toFixed(), 2)] : [];
  }),
  kind(/^delivery\.([\w-]+)\.facilities$/, ({ beside }, [role = '']) => [
    beside.delivery[role]?.length.toString(),
  ]),
  kind(/^delivery\.([\w-]+)\.late$/, (draft, [role = '']) => [String(lateOf(draft, role))]),
  kind(/^look-up\.(\w+)$/, ({ beside }, [name]) =>
    ((beside.lists['look-ups'] ?? []) as readonly string[]).filter((one) => one.split(' ')[0] === name),
  ),
  kind(/^smelter\.(\w+)\.(\w+)\.(cid|name|country)$/, (draft, [metal = '', cid = '', part]) =>
    smelterRows(draft, metal, cid).map(
      (row) => (part === 'cid' || part === 'name' ? row[part] : undefined) ?? missingMark,
    ),
  ),
  kind(/^rmap\.statusOn$/, (draft) => {
    const days = [
      ...smelters(draft).flatMap(({ statusOn = [] }) => statusOn),
      ...Object.values(draft.bases).map((code) => asOf(parsePeriod(code))),
    ];
    return [...new Set(days)].map((day) => dateText(day, draft.language));
  }),
];
