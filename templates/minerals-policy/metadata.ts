import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import type { Fact } from '../house/frame/basis.ts';
import { policyDay, versionText } from '../house/frame/minerals-policy.ts';
import { bilingualText } from '../house/frame/names.ts';
import { policyPrinted } from './policy-in-force.ts';

/** Version, day of effect and approver: on the cover and where the policy begins (domain.md §5, C-META). */
export function metadata(context: ViewContext): readonly Fact[] {
  const policy = policyPrinted(context);
  const { approvedBy, approvedOn, effectiveOn = '' } = policy;
  const fact = (key: string, parameters: Readonly<Record<string, Text>>): Fact => ({
    term: context.say(`minerals-policy:metadata.${key}`),
    description: context.say(`minerals-policy:metadata.${key}Text`, parameters),
  });
  const version = fact('version', {
    version: versionText(context, policy),
    day: policyDay(context, 'effectiveOn', effectiveOn),
  });
  if (approvedBy === undefined || approvedOn === undefined) return [version];
  const approved = fact('approved', {
    body: bilingualText(context, 'minerals-policy.approvedBy', approvedBy),
    day: policyDay(context, 'approvedOn', approvedOn),
  });
  return [version, approved];
}
