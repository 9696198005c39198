import { dateText } from '../../../functions/domain/date-text.ts';
import type { Block, TableRow } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { riskCategories } from '../../../functions/domain/risk/categories.ts';
import {
  type CategoryRule,
  type MineralsPolicy,
  policyInForce,
  ruleFor,
} from '../../../functions/domain/risk/policy.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { listed } from './names.ts';
import { structure } from './structure.ts';

/** The due-diligence policy in force on a day; `undefined` where none was handed in. */
export function policyOn(context: ViewContext, day: string): MineralsPolicy | undefined {
  return policyInForce(context.records('minerals-policy') as readonly MineralsPolicy[], day);
}

/** A number of months as a policy says it, bound by the record it comes from. */
export function monthsText(context: ViewContext, id: string, months: number): Text {
  const count: Text = [context.constant(`minerals-policy.${id}`, String(months))];
  return context.say(months === 1 ? 'risk:month' : 'risk:months', { count });
}

export function versionText(context: ViewContext, { version }: MineralsPolicy): Text {
  return [context.constant('minerals-policy.version', version)];
}

export function policyDay(context: ViewContext, field: 'approvedOn' | 'effectiveOn', day: string): Text {
  return [context.constant(`minerals-policy.${field}`, dateText(day, context.language))];
}

/** The rules of a policy, one row a category: what triggers it, what is done, by when (domain.md §1.4). */
export function policyRulesTable(context: ViewContext, policy: MineralsPolicy): Block {
  const { say } = context;
  const notes = context.notes();
  const withTargets = policy.rules.filter(
    (rule) => 'targetsBeforeResuming' in rule && rule.targetsBeforeResuming,
  );
  const categories = listed(
    context,
    withTargets.map(({ category }) => [structure(`policy.${category}`, String(category))]),
  );
  const mark = notes.mark(`risk:table.${withTargets.length === 0 ? 'note' : 'noteTargets'}`, { categories });
  return {
    kind: 'table',
    caption: [...say('risk:table.caption'), mark],
    captionNote: say('risk:table.version', {
      version: versionText(context, policy),
      day: policyDay(context, 'effectiveOn', policy.effectiveOn as string),
    }),
    columns: ['number', 'risk', 'trigger', 'response', 'deadline'].map((column) => ({
      label: say(`risk:table.${column}`),
      numeric: false,
    })),
    groups: [{ rows: riskCategories.map(({ number, id }) => rowOf(context, policy, number, id)) }],
    dense: false,
    notes: notes.list(),
  };
}

function rowOf(
  context: ViewContext,
  policy: MineralsPolicy,
  number: CategoryRule['category'],
  id: string,
): TableRow {
  const direct = ruleFor(policy, number, 1);
  const other = ruleFor(policy, number, 2);
  const isHelped = direct.response !== other.response;
  return {
    role: 'row',
    cells: [
      [structure(`policy.${number}`, String(number))],
      context.say(`risk:categories.${id}.name`),
      context.say(`risk:categories.${id}.trigger`),
      isHelped ? context.say('risk:response.helped') : responseText(context, direct),
      deadlineText(context, direct, isHelped),
    ],
  };
}

/** What a rule has the organisation do. */
function responseText({ say }: ViewContext, rule: CategoryRule): Text {
  if (rule.response === 'suspend_or_terminate') return say('risk:response.suspend');
  const plan = say(rule.timing === 'immediate' ? 'risk:response.planAtOnce' : 'risk:response.planInTime');
  return rule.furtherAssessment ? say('risk:response.thenAssessed', { plan }) : plan;
}

function deadlineText(context: ViewContext, rule: CategoryRule, isHelped: boolean): Text {
  if (rule.response === 'suspend_or_terminate') return context.say('risk:deadline.none');
  const { category, planMonths, minSuspensionMonths } = rule;
  const plan = monthsText(context, `${category}.planMonths`, planMonths);
  if (isHelped) return context.say('risk:deadline.helped', { plan });
  if (minSuspensionMonths === undefined) return context.say('risk:deadline.plan', { plan });
  const least = monthsText(context, `${category}.minSuspensionMonths`, minSuspensionMonths);
  return context.say('risk:deadline.planLeast', { plan, least });
}
