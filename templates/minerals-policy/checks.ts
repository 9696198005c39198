import type { Observation } from '../../functions/domain/finding.ts';
import { asOf, parsePeriod } from '../../functions/domain/period.ts';
import type { CheckInput, FigureCheck } from '../../functions/domain/report.ts';
import { type MineralsPolicy, policyInForce } from '../../functions/domain/risk/policy.ts';

const versionsOf = ({ records }: CheckInput): readonly MineralsPolicy[] =>
  (records.get('minerals-policy') ?? []) as readonly MineralsPolicy[];

const dayOf = ({ bases }: CheckInput): string => asOf(parsePeriod(bases.policy as string));

/** C-META: a policy has a version that took effect; a draft is none. */
function isInForce(input: CheckInput): readonly Observation[] {
  const day = dayOf(input);
  const versions = versionsOf(input);
  if (policyInForce(versions, day)) return [];
  const known = versions.map(({ version, effectiveOn = '—' }) => `${version} (${effectiveOn})`).sort();
  const values = { day, versions: known.join(', ') || '—' };
  return [{ subject: 'minerals-policy', values }];
}

/** C-META: who approved it and when. */
function isApproved(input: CheckInput): readonly Observation[] {
  const policy = policyInForce(versionsOf(input), dayOf(input));
  if (!policy || (policy.approvedBy !== undefined && policy.approvedOn !== undefined)) return [];
  return [{ subject: policy.version, values: {} }];
}

/** C-META: approved before it took effect. */
function isApprovedBefore(input: CheckInput): readonly Observation[] {
  const policy = policyInForce(versionsOf(input), dayOf(input));
  const { version = '', approvedOn = '', effectiveOn = '' } = policy ?? {};
  if (approvedOn <= effectiveOn) return [];
  return [{ subject: version, values: { approved: approvedOn, effective: effectiveOn } }];
}

/** A policy that promises to hear grievances says where. */
function hasChannel({ profile }: CheckInput): readonly Observation[] {
  if (profile.minerals !== undefined) return [];
  return [{ subject: profile.organisationId, values: {} }];
}

export const checks: readonly FigureCheck[] = [
  { id: 'policy-not-in-force', rule: 'C-META', severity: 'blocking', firm: true, run: isInForce },
  { id: 'policy-approval-missing', rule: 'C-META', severity: 'blocking', firm: true, run: isApproved },
  { id: 'policy-approved-late', rule: 'C-META', severity: 'blocking', run: isApprovedBefore },
  { id: 'policy-channel-missing', rule: 'C-META', severity: 'blocking', firm: true, run: hasChannel },
];
