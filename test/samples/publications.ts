import { parsePeriod } from '../../functions/domain/period.ts';
import type { Profile } from '../../functions/domain/reference.ts';
import type { TimeBases } from '../../functions/domain/report.ts';
import { definition } from '../../functions/wiring/reports.ts';
import { profile as opticsProfile } from './generator/sample-optics/profile.ts';
import { profile as precisionProfile } from './generator/sample-precision/profile.ts';

export interface SamplePublication {
  readonly organisation: string;
  readonly report: string;
  readonly period: string;
  readonly releasedOn: string;
}

const precision = 'sample-precision';
const optics = 'sample-optics';

/** Every half that a sample organisation has data and words for (domain.md §3.2), with its release. */
const all: readonly (readonly [organisation: string, report: string, period: string, releasedOn: string])[] =
  [
    [precision, 'carbon', '2024-H1', '2024-09-30'],
    [precision, 'carbon', '2024-H2', '2025-03-31'],
    [precision, 'green-manufacturing', '2024-H1', '2024-09-30'],
    [precision, 'green-manufacturing', '2024-H2', '2025-03-31'],
    [precision, 'conflict-minerals', '2023-H2', '2024-07-31'],
    [precision, 'conflict-minerals', '2024-H1', '2025-01-31'],
    [precision, 'conflict-minerals', '2024-H2', '2025-07-31'],
    [precision, 'minerals-policy', '2024-H1', '2024-09-30'],
    [optics, 'conflict-minerals', '2023-H2', '2024-07-31'],
  ];

export const samplePublications: readonly SamplePublication[] = all.map(
  ([organisation, report, period, releasedOn]) => ({ organisation, report, period, releasedOn }),
);

const profiles: Readonly<Record<string, Profile>> = {
  [precision]: precisionProfile.attributes as unknown as Profile,
  [optics]: opticsProfile.attributes as unknown as Profile,
};

/** The periods that a publication's figures belong to, by role. */
export function basesOf({ organisation, report, period }: SamplePublication): TimeBases {
  return definition(report).timeBases(parsePeriod(period), profiles[organisation] as Profile);
}
