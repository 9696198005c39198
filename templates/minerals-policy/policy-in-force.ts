import { Failure } from '../../functions/domain/failure.ts';
import { asOf } from '../../functions/domain/period.ts';
import type { Profile } from '../../functions/domain/reference.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { MineralsPolicy } from '../../functions/domain/risk/policy.ts';
import { policyOn } from '../house/frame/minerals-policy.ts';

/** The policy that is printed. Throws `plan.no-data` without one, which the checks say before. */
export function policyPrinted(context: ViewContext): MineralsPolicy {
  const day = asOf(context.period);
  const policy = policyOn(context, day);
  if (policy) return policy;
  throw new Failure(
    'plan.no-data',
    `no due-diligence policy was in force on ${day}: hand in its version first`,
  );
}

/** Where grievances are heard. Throws `plan.profile-missing` where the profile does not say. */
export function grievanceChannel({ profile }: ViewContext): NonNullable<Profile['minerals']>['grievance'] {
  if (profile.minerals) return profile.minerals.grievance;
  throw new Failure(
    'plan.profile-missing',
    `the profile of ${profile.organisationId} has no minerals settings: hand in its grievance mailbox`,
  );
}
