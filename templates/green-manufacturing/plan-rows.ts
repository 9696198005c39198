import type { Chart } from '../../functions/domain/chart.ts';
import { asOf } from '../../functions/domain/period.ts';
import type { ContentRecord, ViewContext } from '../../functions/domain/report.ts';
import { type Project, projects } from './projects.ts';
import { wordsOf } from './words.ts';

type Plan = Extract<Chart, { kind: 'plan' }>;

/** The year's six projects; milestones are content records `plan.<project>.<name>` that fall into the year. */
export function planRows(context: ViewContext): Plan['rows'] {
  const { say } = wordsOf(context);
  return projects.map((project) => ({
    title: say(`projects.${project}`),
    note: say(`plan.${isAhead(context) ? 'ahead' : 'notes'}.${project}`),
    start: 0,
    end: 1,
    milestones: milestonesOf(context, project),
  }));
}

/** Where the data end on the axis of the planned year: inside it, or at its start where it has yet to begin. */
export function cutOffOf(context: ViewContext): number {
  return shareOfYear(asOf(context.period), planYear(context));
}

function milestonesOf(context: ViewContext, project: Project): Plan['rows'][number]['milestones'] {
  const prefix = `plan.${project.toLowerCase()}.`;
  const { report, period } = context.stamp;
  const year = planYear(context);
  return (context.records('content') as readonly ContentRecord[]).flatMap((record) => {
    const { slot, happenedOn } = record;
    if (record.report !== report || record.period !== period || !slot.startsWith(prefix)) return [];
    if (happenedOn === undefined || !happenedOn.startsWith(String(year))) return [];
    return [{ at: shareOfYear(happenedOn, year), label: context.slot(slot)?.title ?? [] }];
  });
}

/** In a second half the plan is next year's, and what was counted this year says nothing of it. */
function isAhead(context: ViewContext): boolean {
  return planYear(context) !== context.period.year;
}

function planYear(context: ViewContext): number {
  return Number(context.bases.plan);
}

const dayMs = 86_400_000;

function shareOfYear(day: string, year: number): number {
  const start = Date.UTC(year, 0, 1);
  const passed = (Date.parse(`${day}T00:00:00Z`) - start) / dayMs + 1;
  const days = (Date.UTC(year + 1, 0, 1) - start) / dayMs;
  return Math.min(1, Math.max(0, passed / days));
}
