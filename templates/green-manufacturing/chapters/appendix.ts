import type { Figure } from '../../../functions/domain/figure.ts';
import { parsePeriod } from '../../../functions/domain/period.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { ChapterDraft, SectionDraft } from '../../house/frame/section.ts';
import { type AppendixRow, appendixGroups, planRows } from '../appendix-rows.ts';
import { periodName } from '../period-name.ts';
import { wordsOf } from '../words.ts';
import { performanceRow } from './performance-row.ts';

/** 07: every figure with what it was divided from, and the year's plans and goals. */
export function appendixChapter(context: ViewContext): ChapterDraft {
  return {
    id: 'appendix',
    title: wordsOf(context).say('appendix.title'),
    sections: [performanceSection(context)],
  };
}

/** Roles whose plans and goals are printed: the year under report, and the year ahead where it is another. */
function planRoles(context: ViewContext): readonly string[] {
  const ahead = context.bases.plan !== String(context.period.year);
  return ahead ? ['progress', 'plan'] : ['progress'];
}

/** A point of the path to a later goal is no goal of its year and has no row. */
function planRowsOf(context: ViewContext, role: string): readonly AppendixRow[] {
  const { year } = parsePeriod(context.bases[role] ?? '');
  const interim = new Set(
    context.reference.targets
      .filter((target) => target.interim === true && target.targetYear === year)
      .map((target) => `target.${target.targetId}`),
  );
  return planRows.filter((row) => !interim.has(row.metric));
}

/** Figures of the appendix, in the order of its rows. */
export function appendixFigures(context: ViewContext): readonly Figure[] {
  const rows = appendixGroups.flatMap((group) => group.rows);
  return [
    ...rows.map((row) => context.value(row.metric, row.ofBase ? 'base' : 'progress')),
    ...planRoles(context).flatMap((role) =>
      planRowsOf(context, role).map((row) => context.value(row.metric, role)),
    ),
  ];
}

function performanceSection(context: ViewContext): SectionDraft {
  const { say } = wordsOf(context);
  const notes = context.notes();
  const rounded = context.footings.some((one) => one.verdict === 'rounding');
  const head = [
    ...say('appendix.indicator'),
    notes.mark(`green-manufacturing:notes.appendix.${rounded ? 'rounded' : 'exact'}`),
  ];
  const plans = planRoles(context).map((role) => ({
    title: say('appendix.plans', { year: context.periodLabel(role) }),
    rows: planRowsOf(context, role).map((row) => performanceRow(context, row, role, notes)),
  }));
  const groups = appendixGroups.map((group) => ({
    title: say(`appendix.groups.${group.title}`),
    rows: group.rows.map((row) => performanceRow(context, row, 'progress', notes)),
  }));
  return {
    id: 'performance',
    title: say('appendix.performance'),
    startsPage: false,
    part: false,
    blocks: [
      {
        kind: 'table',
        columns: [
          { label: head, numeric: false },
          { label: say('appendix.unit'), numeric: false },
          { label: periodName(context, 'progress'), numeric: true },
        ],
        groups: [...groups, ...plans],
        dense: true,
        notes: notes.list(),
      },
    ],
    notes: [],
  };
}
