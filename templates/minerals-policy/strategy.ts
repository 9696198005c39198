import type { ViewContext } from '../../functions/domain/report.ts';
import type { CategoryDeclaration } from '../../functions/domain/risk/categories.ts';
import { type CategoryRule, ruleFor } from '../../functions/domain/risk/policy.ts';
import type { Text } from '../../functions/domain/text.ts';
import { paragraph } from '../../functions/domain/words.ts';
import { monthsText } from '../house/frame/minerals-policy.ts';
import { policyPrinted } from './policy-in-force.ts';

const at = (key: string): string => `minerals-policy:strategy.${key}`;

/** How a category is mitigated, as the rule of the policy in force says: the words follow the record (domain.md §1.4). */
export function strategyText(context: ViewContext, { number, id }: CategoryDeclaration): readonly Text[] {
  const policy = policyPrinted(context);
  const party = context.say(`minerals-policy:categories.${id}.party`);
  const direct = ruleFor(policy, number, 1);
  const other = ruleFor(policy, number, 2);
  if (other.response === 'risk_management_plan') return planText(context, other, party);
  if (direct.response === 'suspend_or_terminate') return [context.say(at('atOnce'), { party })];
  const help = monthsText(context, 'helpMonths', direct.planMonths);
  return [context.say(at('helpFirst'), { party, help })];
}

function planText(
  context: ViewContext,
  rule: Extract<CategoryRule, { response: 'risk_management_plan' }>,
  party: Text,
): readonly Text[] {
  const { category, planMonths, minSuspensionMonths } = rule;
  const { say } = context;
  const plan = monthsText(context, `${category}.planMonths`, planMonths);
  const least =
    minSuspensionMonths === undefined
      ? []
      : monthsText(context, `${category}.minSuspensionMonths`, minSuspensionMonths);
  const measures = [
    say(at(rule.timing === 'immediate' ? 'planAtOnce' : 'planInTime'), { party }),
    ...(rule.furtherAssessment ? [say(at('thenAssessed'))] : []),
  ];
  const consequences = [
    ...(rule.endsEarly ? [say(at('endsEarly'))] : []),
    say(at(least.length === 0 ? 'noEffect' : 'noEffectLeast'), { plan, least }),
    ...(rule.targetsBeforeResuming ? [say(at('targets'))] : []),
  ];
  return [paragraph(measures, context.language), paragraph(consequences, context.language)];
}
