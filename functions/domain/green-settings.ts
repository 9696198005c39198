import { Failure } from './failure.ts';
import type { Profile } from './reference.ts';

export type GreenSettings = NonNullable<Profile['green']>;

/** What the green-manufacturing report depends on. Throws `plan.profile-missing` where the profile does not say it. */
export function greenSettings({ organisationId, green }: Profile): GreenSettings {
  if (green) return green;
  throw new Failure(
    'plan.profile-missing',
    `the profile of "${organisationId}" has no settings for green manufacturing: hand in dataset "organisation" with "green" (waterBaseYear, waterUtilisation, thermalCap)`,
  );
}
