import type { Block, TableGroup, TableRow } from '../../../functions/domain/document.ts';
import { parsePeriod } from '../../../functions/domain/period.ts';
import { rankingPlace } from '../../../functions/domain/ranking-metric.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { RestatedFigure, Restatement } from '../../../functions/domain/restatement.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { metricLabel } from './amounts.ts';
import { lead, prose } from './blocks.ts';
import { facilityName, listed } from './names.ts';
import { type SectionDraft, section } from './section.ts';

/** A table of so few rows follows what stands before it, where there is room. */
const shortTable = 6;

/** Every figure that this edition prints otherwise than the one it supersedes, by why; empty where none is. */
export function restatementSection(context: ViewContext): SectionDraft {
  const { restatement } = context.stamp;
  const rows = restatement?.rows.length ?? 0;
  const title = context.say('common:restatement.title');
  return section(context, { id: 'restatement', title, startsPage: rows > shortTable }, () =>
    restatement === null || rows === 0 ? [] : restatementBlocks(context, restatement),
  );
}

function restatementBlocks(context: ViewContext, restatement: Restatement): readonly Block[] {
  const { say } = context;
  const column = (key: string, numeric: boolean) => ({ label: say(`common:restatement.${key}`), numeric });
  const number: Text = [context.constant('stamp.supersedes', String(restatement.supersedes))];
  return [
    ...lead(say('common:restatement.lead', { number })),
    ...prose([baseYearStatement(context, restatement), say('common:restatement.note')]),
    {
      kind: 'table',
      columns: [
        column('indicator', false),
        column('period', false),
        column('unit', false),
        column('earlier', true),
        column('restated', true),
        { ...column('change', true), unit: context.unit('percent') },
      ],
      groups: groupsOf(context, restatement.rows),
      dense: true,
      notes: [],
    },
  ];
}

/** The base-year rule (domain.md §3): said where a change is significant, and only then. */
function baseYearStatement(context: ViewContext, { baseYear }: Restatement): Text {
  if (baseYear === null) return [];
  return context.say(`common:restatement.baseYear.${baseYear.by}`, {
    period: periodText(context, baseYear.period),
    significance: [context.constant('profile.baseChange.significance', baseYear.significance)],
  });
}

function groupsOf(context: ViewContext, rows: readonly RestatedFigure[]): readonly TableGroup[] {
  return [...Map.groupBy(rows, ({ reasons }) => reasons.join())].map(([, group]) => ({
    title: context.say('common:restatement.reason', {
      reasons: listed(
        context,
        (group[0]?.reasons ?? []).map((reason) => context.say(`common:restatement.reasons.${reason}`)),
      ),
    }),
    rows: group.map((row) => rowOf(context, row, group)),
  }));
}

function rowOf(context: ViewContext, row: RestatedFigure, group: readonly RestatedFigure[]): TableRow {
  const bind = (part: string, text: string): Text => [context.constant(`restated.${row.id}.${part}`, text)];
  const [earlier, change] = [bind('earlier', row.earlier), bind('change', row.change)];
  return {
    role: isPart(row, group) ? 'part' : 'row',
    cells: [
      labelOf(context, row.metric),
      periodText(context, row.period),
      context.unit(row.unit),
      row.earlierUnit === undefined
        ? earlier
        : context.say('common:valueUnit', { value: earlier, unit: context.unit(row.earlierUnit) }),
      [context.figure(row.metric, row.period)],
      row.changeIn === 'points' ? context.say('common:restatement.points', { value: change }) : change,
    ],
  };
}

/** Whether it stands right below the figure it is a part of, or below another of its parts: cr.scope1.co2 under cr.scope1. */
function isPart(row: RestatedFigure, group: readonly RestatedFigure[]): boolean {
  const above = group[group.indexOf(row) - 1];
  const whole = wholeOf(row.metric);
  if (above?.period !== row.period || whole === '') return false;
  return above.metric === whole || (wholeOf(above.metric) === whole && isPart(above, group));
}

const wholeOf = (metric: string): string => metric.slice(0, Math.max(0, metric.lastIndexOf('.')));

function labelOf(context: ViewContext, metric: string): Text {
  const ranked = rankingPlace(metric);
  if (!ranked) return metricLabel(context, metric);
  const facility = facilityName(context, ranked.facilityId);
  return context.say(`common:restatement.ranking.${ranked.column}`, { facility });
}

/** A year or a half, as short as a cell wants it. */
function periodText(context: ViewContext, code: string): Text {
  const period = parsePeriod(code);
  if (period.kind !== 'half') return context.periodLabel(code, 'whole');
  return context.say(`common:half.running.${period.part === 1 ? 'first' : 'second'}`, {
    year: [context.constant(`half.${code}.year`, String(period.year))],
    half: [context.constant(`half.${code}.part`, String(period.part))],
  });
}
