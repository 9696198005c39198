import type { TableRow } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { digits, metricLabel } from '../../house/frame/amounts.ts';
import { basisDetailSection, basisSection, facilityBoundary } from '../../house/frame/basis.ts';
import { coverageTable } from '../../house/frame/coverage-table.ts';
import { editionSection } from '../../house/frame/edition.ts';
import { restatementSection } from '../../house/frame/restatement.ts';
import { scopeStatement } from '../../house/frame/scope-statement.ts';
import type { ChapterDraft, Notes, SectionDraft } from '../../house/frame/section.ts';
import { type AppendixRow, appendixGroups, appendixMetrics } from '../appendix-rows.ts';
import { basisCoverage, basisFacts } from '../basis-parts.ts';
import { compositions } from '../compositions.ts';
import { figures } from '../figures.ts';
import { isVerified } from '../periods.ts';

/** Compositions that the appendix prints, total and parts. */
const printedCompositions: ReadonlySet<string> = new Set(
  compositions
    .filter((one) => one.role === 'inventory' && appendixMetrics.includes(one.total))
    .map((one) => one.id),
);
/** Shares and changes are missing with what they are computed from, which is named. */
const derived = /\.(share|change)/;
const timeBases = ['inventory', 'progress', 'plan'] as const;

/** 06: all figures of the inventory year, how they were made, and which edition this is. */
export function appendixChapter(context: ViewContext): ChapterDraft {
  const { say } = context;
  return {
    id: 'appendix',
    title: say('carbon:appendix.title'),
    sections: [
      performanceSection(context),
      basisSection(context, {
        boundary: facilityBoundary(context, 'inventory'),
        facts: basisFacts(context),
        coverage: [coverageTable(context, basisCoverage(context))],
        figures: figures.filter(({ metric }) => !derived.test(metric)),
      }),
      basisDetailSection(context, {
        annualRole: 'inventory',
        annualPeriod: say('carbon:periods.inventory'),
        factorRoles: ['base', 'inventory'],
      }),
      editionSection(context, {
        report: 'carbon:name',
        scope: scopeStatement(context, 'inventory'),
        figures: appendixMetrics.map((metric) => context.value(metric, 'inventory')),
        panels: [
          {
            title: say('carbon:timeBases.title'),
            paragraphs: timeBases.map((role) => say(`carbon:timeBases.${role}`)),
          },
        ],
      }),
      restatementSection(context),
    ],
  };
}

/** Sixty rows; footnotes stand under the table, on each page it covers. */
function performanceSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const verified = appendixMetrics.every((metric) => isVerified(context, metric));
  const notes = context.notes();
  const rounded = context.footings.some(
    (one) => printedCompositions.has(one.composition) && one.verdict === 'rounding',
  );
  const indicatorHead = [
    ...say('carbon:appendix.indicator'),
    notes.mark(`carbon:notes.appendix.${rounded ? 'rounded' : 'exact'}`),
  ];
  const groups = appendixGroups.map((group) => ({
    title: say(`carbon:appendix.groups.${group.title}`),
    rows: group.rows.map((row) => appendixRow(context, row, notes)),
  }));
  return {
    id: 'performance',
    title: say(verified ? 'carbon:appendix.verified' : 'carbon:appendix.performance'),
    startsPage: false,
    part: false,
    blocks: [
      {
        kind: 'table',
        columns: [
          { label: indicatorHead, numeric: false },
          { label: say('carbon:appendix.unit'), numeric: false },
          { label: say('carbon:years.inventory'), numeric: true },
        ],
        groups,
        dense: true,
        notes: notes.list(),
      },
    ],
    notes: [],
  };
}

function appendixRow(context: ViewContext, { metric, role }: AppendixRow, notes: Notes): TableRow {
  const figure = context.value(metric, 'inventory');
  const mark = figure.preliminary ? [notes.mark('carbon:notes.preliminary')] : [];
  return {
    role,
    cells: [
      metricLabel(context, metric),
      context.unit(figure.unit),
      [...digits(context, metric, 'inventory'), ...mark],
    ],
  };
}
