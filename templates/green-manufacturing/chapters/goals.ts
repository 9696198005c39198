import type { ViewContext } from '../../../functions/domain/report.ts';
import { lead } from '../../house/frame/blocks.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { goalRow, longTermGoals, shortTermGoals } from '../goal-rows.ts';
import { wordsOf } from '../words.ts';

const rules = ['milestones', 'line', 'annual', 'none'] as const;

/** 02b: goals with their milestones, what has been reached, and the status by rule. */
export function goalsSection(context: ViewContext): SectionDraft {
  const { say } = wordsOf(context);
  const head = { id: 'goals', title: say('goals.title'), startsPage: true };
  return section(context, head, (notes) => {
    const groups = [
      { title: say('goals.short'), rows: shortTermGoals.flatMap((goal) => goalRow(context, goal, notes)) },
      { title: say('goals.long'), rows: longTermGoals.flatMap((goal) => goalRow(context, goal, notes)) },
    ].filter(({ rows }) => rows.length > 0);
    if (groups.length === 0) return [];
    const column = (key: string) => ({ label: say(`goals.${key}`), numeric: false });
    return [
      ...lead(say('goals.lead')),
      {
        kind: 'table',
        caption: say('goals.caption'),
        captionNote: say('periods.asOf'),
        columns: [column('goal'), column('target'), column('result'), column('status')],
        groups,
        dense: false,
        notes: [],
      },
      { kind: 'heading', text: say('goals.rules.title') },
      {
        kind: 'points',
        columns: 2,
        items: rules.map((rule) => ({
          title: say(`goals.rules.${rule}.title`),
          text: say(`goals.rules.${rule}.text`),
        })),
      },
    ];
  });
}
