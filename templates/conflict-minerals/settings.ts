import { Failure } from '../../functions/domain/failure.ts';
import type { Profile } from '../../functions/domain/reference.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import { bilingualText } from '../house/frame/names.ts';

/** The organisation's settings for this report. Throws `plan.profile-missing`: without them there is no policy to report on. */
export function mineralSettings(context: ViewContext): NonNullable<Profile['minerals']> {
  const { minerals, organisationId } = context.profile;
  if (minerals !== undefined) return minerals;
  throw new Failure(
    'plan.profile-missing',
    `the profile of ${organisationId} has no minerals settings: hand in the metals in scope and the grievance mailbox before its conflict-minerals report`,
  );
}

/** Name of the system that the survey runs in; the module's general name where the profile has none. */
export function moduleName(context: ViewContext): Text {
  const { systems } = context.profile;
  if (systems === undefined) return context.say('conflict-minerals:strength.platform.module');
  return bilingualText(context, 'profile.systems.minerals', systems.minerals);
}

/** A role's mailbox as a link that opens the reader's mail. */
export function grievanceMailbox(context: ViewContext): Text {
  const { email } = mineralSettings(context).grievance;
  const address = context.constant('profile.minerals.grievance', email);
  return [{ kind: 'link', href: `mailto:${email}`, children: [address] }];
}

/** Where the policy in force can be read; empty where the organisation has published none. */
export function policyLink(context: ViewContext): Text {
  const { policyUrl } = mineralSettings(context);
  if (policyUrl === undefined) return [];
  const address = context.constant('profile.minerals.policyUrl', policyUrl);
  return [{ kind: 'link', href: policyUrl, children: [address] }];
}
