import type { Finding } from '../../functions/domain/finding.ts';
import { asOf, parsePeriod } from '../../functions/domain/period.ts';
import type { Check, CheckInput } from '../../functions/domain/report.ts';
import { type MineralsPolicy, policyInForce } from '../../functions/domain/risk/policy.ts';

const versionsOf = ({ records }: CheckInput): readonly MineralsPolicy[] =>
  (records.get('minerals-policy') ?? []) as readonly MineralsPolicy[];

const dayOf = ({ bases }: CheckInput): string => asOf(parsePeriod(bases.policy as string));

/** C-META: a policy has a version that took effect; a draft is none. */
function isInForce(input: CheckInput): readonly Finding[] {
  const day = dayOf(input);
  const versions = versionsOf(input);
  if (policyInForce(versions, day)) return [];
  const known = versions.map(({ version, effectiveOn = '—' }) => `${version} (${effectiveOn})`).sort();
  const values = { day, versions: known.join(', ') || '—' };
  return [{ check: 'policy-not-in-force', severity: 'blocking', subject: 'minerals-policy', values }];
}

/** C-META: who approved it and when, before it took effect. */
function isApproved(input: CheckInput): readonly Finding[] {
  const policy = policyInForce(versionsOf(input), dayOf(input));
  if (!policy) return [];
  const { version, approvedBy, approvedOn, effectiveOn = '' } = policy;
  if (approvedBy === undefined || approvedOn === undefined)
    return [{ check: 'policy-approval-missing', severity: 'blocking', subject: version, values: {} }];
  if (approvedOn <= effectiveOn) return [];
  const values = { approved: approvedOn, effective: effectiveOn };
  return [{ check: 'policy-approved-late', severity: 'blocking', subject: version, values }];
}

/** A policy that promises to hear grievances says where. */
function hasChannel({ profile }: CheckInput): readonly Finding[] {
  if (profile.minerals !== undefined) return [];
  return [
    { check: 'policy-channel-missing', severity: 'blocking', subject: profile.organisationId, values: {} },
  ];
}

export const checks: readonly Check[] = [
  { id: 'policy-not-in-force', run: isInForce },
  { id: 'policy-approval', run: isApproved },
  { id: 'policy-channel-missing', run: hasChannel },
];
