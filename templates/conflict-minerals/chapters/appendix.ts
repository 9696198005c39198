import type { Block, TableGroup, TableRow } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { digits, hasValue, metricLabel } from '../../house/frame/amounts.ts';
import { basisSection } from '../../house/frame/basis.ts';
import { editionSection } from '../../house/frame/edition.ts';
import { restatementSection } from '../../house/frame/restatement.ts';
import { type ChapterDraft, type SectionDraft, section } from '../../house/frame/section.ts';
import { type AppendixGroup, type AppendixRow, appendixGroups } from '../appendix-rows.ts';
import { basisFacts, boundary, leftOutFact } from '../basis-parts.ts';
import { anyMetalInSentence, inScope } from '../metal-names.ts';
import { partOfWhole, statusListDate } from '../results.ts';

const at = (key: string): string => `conflict-minerals:${key}`;
const timeBases = ['campaign', 'results', 'status'] as const;

/** 07: every figure with its counts, how they were made, and which edition this is. */
export function appendixChapter(context: ViewContext): ChapterDraft {
  const { say } = context;
  const groups = appendixGroups
    .filter((group) => isReported(context, group))
    .map((group) => ({ ...group, rows: group.rows.filter((row) => isPrinted(context, row, group.role)) }));
  const figures = groups.flatMap(({ role, rows }) => rows.map(({ metric }) => ({ metric, role })));
  const leftOut = appendixGroups.filter((group) => !isReported(context, group)).map(({ id }) => id);
  return {
    id: 'appendix',
    title: say(at('appendix.title')),
    sections: [
      dataSection(context, groups),
      basisSection(context, {
        startsPage: false,
        boundary: boundary(context),
        facts: [...basisFacts(context), ...leftOutFact(context, leftOut)],
        coverage: [],
        figures,
      }),
      editionSection(context, {
        startsPage: false,
        report: at('name'),
        scope: say(at('scope'), { metals: anyMetalInSentence(context, inScope(context)) }),
        figures: figures.map(({ metric, role }) => context.value(metric, role)),
        panels: [
          {
            title: say(at('timeBases.title')),
            paragraphs: timeBases.map((one) => say(at(`timeBases.${one}`))),
          },
        ],
      }),
      restatementSection(context),
    ],
  };
}

/** A part of the report of which nothing was recorded closes up; the basis of preparation names it. */
function isReported(context: ViewContext, { role, rows }: AppendixGroup): boolean {
  return rows.some(({ metric }) => hasValue(context, metric, role));
}

/** A metal surveyed without any smelter named has its scope note in place of a row. */
function isPrinted(context: ViewContext, { metric, optional }: AppendixRow, role: string): boolean {
  return !optional || hasValue(context, metric, role);
}

function dataSection(context: ViewContext, groups: readonly AppendixGroup[]): SectionDraft {
  const { say } = context;
  const head = { id: 'data', title: say(at('appendix.data.title')) };
  const column = (key: string, numeric: boolean) => ({ label: say(at(`appendix.data.${key}`)), numeric });
  return section(context, head, (): readonly Block[] => [
    {
      kind: 'table',
      columns: [
        column('indicator', false),
        column('unit', false),
        column('ofTotal', true),
        column('value', true),
      ],
      groups: groups.map((group) => groupRows(context, group)),
      dense: true,
      notes: [],
    },
  ]);
}

function groupRows(context: ViewContext, { id, role, rows }: AppendixGroup): TableGroup {
  return {
    title: context.say(at(`appendix.data.groups.${id}`), { date: statusListDate(context) }),
    rows: rows.map((row) => dataRow(context, row, role)),
  };
}

function dataRow(context: ViewContext, row: AppendixRow, role: string): TableRow {
  const counts = row.of
    ? partOfWhole(context, at('ofTotal'), { part: row.of[0], whole: row.of[1], role })
    : [];
  return {
    role: row.role,
    cells: [
      metricLabel(context, row.metric),
      context.unit(context.value(row.metric, role).unit),
      counts,
      digits(context, row.metric, role),
    ],
  };
}
