import type { Check, Weighing } from './check.ts';
import type { RecordOf } from './dataset.ts';
import type { waiver } from './datasets/waivers.ts';
import type { Observation, WaiverGranted } from './finding.ts';
import type { Reference } from './reference.ts';

export type Waiver = RecordOf<typeof waiver>;

/** The publication that is weighed: waivers hold on its release date, the only day that counts as today. */
export interface Weighed {
  readonly report: string;
  readonly releasedOn: string;
}

const holdsOn = ({ grantedOn, until }: Waiver, day: string): boolean => grantedOn <= day && day <= until;

/** How an organisation weighs findings: the severities of its profile, the waivers that hold. */
export function weighingOf(
  { profile, waivers }: Pick<Reference, 'profile' | 'waivers'>,
  { report, releasedOn }: Weighed,
): Weighing {
  const holding = waivers.filter((one) => one.report === report && holdsOn(one, releasedOn));
  return {
    severities: profile.severities ?? {},
    waiverFor: (check, subject) =>
      holding.filter((one) => one.check === check && one.subject === subject).map(granted)[0],
  };
}

const granted = ({ waiverId, grantedBy, reason, until }: Waiver): WaiverGranted => ({
  waiver: waiverId,
  grantedBy,
  reason,
  until,
});

/** What a declared check says of itself. */
export type Declared = Pick<Check<never>, 'id' | 'firm'>;

type Setting = Pick<Reference, 'profile' | 'waivers'> & Weighed;

/** The checks that hold the settings themselves against what is declared: one that does nothing must not seem to. */
export function settingChecks(declared: ReadonlyMap<string, Declared>): readonly Check<Setting>[] {
  const named = ({ profile, waivers, report }: Setting) => [
    ...Object.keys(profile.severities ?? {}).map((check) => ({ check, subject: profile.organisationId })),
    ...waivers
      .filter((one) => one.report === report)
      .map(({ check, waiverId }) => ({ check, subject: waiverId })),
  ];
  const seen = (given: Setting, applies: (check: string) => boolean): readonly Observation[] =>
    named(given)
      .filter(({ check }) => applies(check))
      .map(({ check, subject }) => ({ subject, values: { check } }));
  return [
    {
      id: 'setting-unknown-check',
      rule: 'C-RULE',
      severity: 'warning',
      run: (given) => seen(given, (check) => !declared.has(check)),
    },
    {
      id: 'setting-firm-check',
      rule: 'C-RULE',
      severity: 'warning',
      run: (given) => seen(given, (check) => declared.get(check)?.firm === true),
    },
    { id: 'waiver-ended', rule: 'C-RULE', severity: 'warning', run: endedWaivers },
  ];
}

function endedWaivers({ waivers, report, releasedOn }: Setting): readonly Observation[] {
  return waivers
    .filter((one) => one.report === report && one.until < releasedOn)
    .map(({ waiverId, check, until }) => ({
      subject: waiverId,
      values: { check, until, released: releasedOn },
    }));
}
