import { Decimal } from '../../functions/domain/decimal.ts';
import type { StatusState, TableRow } from '../../functions/domain/document.ts';
import { formatDecimal } from '../../functions/domain/number-format.ts';
import type { Target } from '../../functions/domain/reference.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import { bilingualText, listed } from '../house/frame/names.ts';
import type { Notes } from '../house/frame/section.ts';
import { alikeDecimals, goalRecords } from './goal-records.ts';
import { statusWith, wasteState, waterState, worseOf, yearState } from './status.ts';
import { wordsOf } from './words.ts';

interface Goal {
  /** Records of the goal; a goal the organisation has not set has no row. */
  readonly targetId: string;
  /** Status by rule; none where a goal has neither a number nor a plan to be held against. */
  readonly state?: (context: ViewContext) => StatusState;
  /** What its records ask for, where their numbers alone do not say it. */
  readonly asks?: string;
  /** How it is measured or held, as a footnote. */
  readonly note?: string;
}

/** The organisation's goals (domain.md §1.2, row 02b), each with the indicator that it is measured by (C-GOAL). */
export const shortTermGoals: readonly Goal[] = [
  { targetId: 'water-utilisation', state: waterState, note: 'notes.waterGoal' },
  {
    targetId: 'wastewater-test',
    state: (context) => yearState(context, 'gm.wastewater_test_rate', 'target.wastewater-test'),
    asks: 'goals.everyYear',
  },
  { targetId: 'waste-diversion', state: wasteState },
];

export const longTermGoals: readonly Goal[] = [
  { targetId: 'hazardous-substances' },
  {
    targetId: 'green-factories',
    state: (context) => yearState(context, 'gm.gf_applications_submitted', 'gm.gf_planned'),
    note: 'notes.factoryGoal',
  },
  {
    targetId: 'green-supply-chain',
    state: (context) =>
      worseOf([
        yearState(context, 'gm.carbon_disclosed_total', 'target.carbon-disclosure'),
        yearState(context, 'gm.prtr_total', 'target.prtr'),
      ]),
    note: 'notes.supplyChainGoal',
  },
];

/** A goal with what it asks for, what has been reached and its status, from its target records. */
export function goalRow(context: ViewContext, goal: Goal, notes: Notes): readonly TableRow[] {
  const records = goalRecords(context, goal.targetId);
  const newest = records.at(-1);
  if (newest === undefined) return [];
  const { say } = wordsOf(context);
  const reported = say(`goals.results.${goal.targetId}`);
  const state = goal.state?.(context);
  const cells = [
    [
      ...bilingualText(context, `target.${goal.targetId}.name`, newest.name),
      ...(goal.note === undefined ? [] : [notes.mark(`green-manufacturing:${goal.note}`)]),
    ],
    asked(context, goal, records),
    reported.length > 0 ? reported : say('goals.notReported'),
  ];
  if (state === undefined) return [{ role: 'row', cells: [...cells, say('goals.noStatus')] }];
  return [{ role: 'row', cells, status: statusWith(context, state, []) }];
}

function asked(context: ViewContext, goal: Goal, records: readonly Target[]): Text {
  const { say } = wordsOf(context);
  if (goal.asks !== undefined) return say(goal.asks);
  const decimals = alikeDecimals(
    records.flatMap(({ value }) => (value === undefined ? [] : [new Decimal(value)])),
  );
  const texts = records.flatMap((record) => {
    if (record.value === undefined) return [];
    const id = `target.${record.targetId}.${record.targetYear}`;
    return [
      say(record.operator === 'change' ? 'goals.change' : 'goals.milestone', {
        value: [context.constant(id, formatDecimal(new Decimal(record.value), decimals))],
        year: [context.constant(`${id}.year`, String(record.targetYear))],
        base: [context.constant(`${id}.base`, String(record.baseYear ?? ''))],
      }),
    ];
  });
  return texts.length === 0 ? say('goals.noNumber') : listed(context, texts);
}
