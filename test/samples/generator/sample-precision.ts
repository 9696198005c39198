import type { HandIn } from '../../../functions/intake/hand-in.ts';
import { type Fact, inQuarter } from './fact.ts';
import { changesIn } from './sample-precision/changes.ts';
import {
  corrected,
  disputedCertificates,
  rejectedSaving,
  strayDelivery,
  unverifiedProposal,
  withdrawn,
  withMisreading,
} from './sample-precision/exceptions.ts';
import { facilitiesOpening, firstScopeSet, scopeSet } from './sample-precision/facilities.ts';
import { factors2022, factors2023, factors2024 } from './sample-precision/factors.ts';
import { carbonPrice, revenueOf } from './sample-precision/finance.ts';
import { greenHandIns } from './sample-precision/green/hand-ins.ts';
import { handOver } from './sample-precision/hand-over.ts';
import { mineralHandIns } from './sample-precision/minerals/hand-ins.ts';
import { profile } from './sample-precision/profile.ts';
import { factoryTargets2023 } from './sample-precision/programme.ts';
import { factoryTargets2024 } from './sample-precision/programme-2024.ts';
import { scope3Of } from './sample-precision/scope3.ts';
import { solarPlantsChanged } from './sample-precision/solar.ts';
import { caseStudy2024, verificationOf } from './sample-precision/statements.ts';
import { coachingScores2024, surveysIn, visits2024 } from './sample-precision/suppliers.ts';
import {
  annualTargets2024,
  annualTargets2025,
  longTermTarget,
  nearTermTarget,
} from './sample-precision/targets.ts';
import { warmingPotentials } from './sample-precision/warming.ts';
import { inventoryYear, programmeYear2024, type YearOfRecords } from './sample-precision/year-of-records.ts';
import { wordsByPeriod } from './words.ts';

/**
 * Everything the sample organisation ever handed in, oldest first, the same at every call. `words` are its content
 * records, handed in by period.
 */
export function samplePrecision(words: readonly Fact[] = []): readonly HandIn[] {
  const year2022 = inventoryYear(2022);
  const year2023 = inventoryYear(2023);
  return [
    ...handInsOf2022(year2022),
    ...handInsOf2023(year2022, year2023),
    ...handInsOf2024(year2023),
    ...greenHandIns(year2023.activity),
    ...mineralHandIns(),
    ...wordsByPeriod(words).map((one) =>
      handOver(one.handedInAt, 'sample-report-office', one.source, one.facts),
    ),
  ].sort((a, b) => (a.handedInAt < b.handedInAt ? -1 : 1));
}

function handInsOf2022(year: YearOfRecords): readonly HandIn[] {
  return [
    handOver('2022-01-20T02:00:00Z', 'sample-master-data', 'master-data-2022', [
      profile,
      ...facilitiesOpening('', '2022-12-31'),
      firstScopeSet(2022),
      ...factors2022(year),
      ...warmingPotentials,
      ...solarPlantsChanged('', '2021-12-31'),
      longTermTarget,
    ]),
    quarterly('2022-04-19T02:00:00Z', 2022, 1, year.quarterly),
    quarterly('2022-07-19T02:00:00Z', 2022, 2, year.quarterly),
    quarterly('2022-10-19T02:00:00Z', 2022, 3, year.quarterly),
    quarterly('2023-01-18T02:00:00Z', 2022, 4, year.quarterly),
    handOver('2023-03-24T02:00:00Z', 'sample-carbon-office', 'annual-close-2022', [
      ...scope3Of(2022),
      ...year.certificates,
      ...revenueOf(2022),
      carbonPrice(2022),
    ]),
  ];
}

function handInsOf2023(before: YearOfRecords, year: YearOfRecords): readonly HandIn[] {
  const disputed = disputedCertificates(year.certificates);
  return [
    handOver('2023-03-28T02:00:00Z', 'sample-master-data', 'plans-2023', [
      ...facilitiesOpening('2023-01-01', '2023-12-31'),
      scopeSet(2023, before.activity),
      ...factors2023(year),
      ...factoryTargets2023(),
      carbonPrice(2023),
      ...surveysIn(2023, 1),
    ]),
    quarterly('2023-04-19T02:00:00Z', 2023, 1, year.quarterly),
    handOver('2023-05-16T02:00:00Z', 'sample-verification', 'verification-2022', [verificationOf(2022)]),
    quarterly('2023-07-19T02:00:00Z', 2023, 2, withMisreading(year.quarterly), surveysIn(2023, 2)),
    handOver(
      '2023-08-22T02:00:00Z',
      'sample-carbon-office',
      'corrections-2023-Q2',
      corrected(year.quarterly),
    ),
    quarterly('2023-10-19T02:00:00Z', 2023, 3, year.quarterly, surveysIn(2023, 3)),
    quarterly('2024-01-18T02:00:00Z', 2023, 4, year.quarterly, [...surveysIn(2023, 4), strayDelivery]),
    handOver('2024-03-01T02:00:00Z', 'sample-carbon-office', 'annual-close-2023', [
      ...scope3Of(2023),
      ...year.certificates,
      ...revenueOf(2023),
    ]),
    handOver(
      '2024-03-12T02:00:00Z',
      'sample-carbon-office',
      'withdrawals-2023',
      withdrawn([...disputed, strayDelivery]),
    ),
    handOver('2024-04-29T02:00:00Z', 'sample-verification', 'verification-2023', [
      verificationOf(2023),
      ...disputed,
    ]),
  ];
}

function handInsOf2024(before: YearOfRecords): readonly HandIn[] {
  const records = [...programmeYear2024(), ...revenueOf(2024)];
  const suppliers = (quarter: number): readonly Fact[] => [
    ...visits2024(quarter),
    ...coachingScores2024(quarter),
    ...surveysIn(2024, quarter),
  ];
  return [
    handOver('2024-03-22T02:00:00Z', 'sample-master-data', 'plans-2024', [
      ...facilitiesOpening('2024-01-01', '2024-12-31'),
      scopeSet(2024, before.activity),
      ...factors2024(),
      ...factoryTargets2024(),
      ...annualTargets2024,
      nearTermTarget,
      carbonPrice(2024),
    ]),
    quarterly('2024-04-18T02:00:00Z', 2024, 1, records, [
      ...suppliers(1),
      unverifiedProposal,
      rejectedSaving,
    ]),
    quarterly('2024-07-17T02:00:00Z', 2024, 2, records, [...suppliers(2), caseStudy2024]),
    quarterly('2024-10-17T02:00:00Z', 2024, 3, records, suppliers(3)),
    quarterly('2025-01-16T02:00:00Z', 2024, 4, records, suppliers(4)),
    handOver('2025-01-24T02:00:00Z', 'sample-master-data', 'plans-2025', annualTargets2025),
  ];
}

function quarterly(
  instant: string,
  year: number,
  quarter: number,
  records: readonly Fact[],
  more: readonly Fact[] = [],
): HandIn {
  return handOver(instant, 'sample-carbon-office', `quarter-${year}-Q${quarter}`, [
    ...inQuarter(records, year, quarter),
    ...changesIn(year, quarter),
    ...more,
  ]);
}
