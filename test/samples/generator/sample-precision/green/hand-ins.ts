import type { HandIn } from '../../../../../functions/intake/hand-in.ts';
import { type Fact, inQuarter } from '../../fact.ts';
import { withdrawn } from '../exceptions.ts';
import { firstScopeSet, scopeSet } from '../facilities.ts';
import { revenueOf } from '../finance.ts';
import { handOver } from '../hand-over.ts';
import { certificationPlans, facilityCertificates } from './certification.ts';
import {
  hsSupplierAudits2024,
  regulatoryUpdates2024,
  systemSuggestions2024,
  vocProjects2024,
} from './chemicals.ts';
import { chemicalDisclosures2024 } from './disclosures.ts';
import {
  correctedWater,
  rejectedWaste,
  strayWater,
  unverifiedWaste,
  withMisreadWater,
} from './exceptions.ts';
import { applicationsChanged, applicationsSelected } from './factories.ts';
import { ipeSnapshots2024 } from './ipe.ts';
import { longTermGoals } from './long-term-goals.ts';
import { chemicalStaff2024, chemicalTraining2024, trainingSessions2024 } from './staff.ts';
import { greenTargets } from './targets.ts';
import { visitPlans } from './visits.ts';
import { waste2024 } from './waste.ts';
import { waterOf } from './water.ts';
import { wastewaterTests2024, waterRisks2024 } from './water-programme.ts';

const office = 'sample-environment-office';

/**
 * Everything the green-manufacturing report rests on beside the master data: the base year of water, the plans of two
 * years and the quarters of 2024. `activityBefore` weighs the consolidation of 2025 until 2024 has closed.
 */
export function greenHandIns(activityBefore: readonly Fact[]): readonly HandIn[] {
  const water = waterOf(2024);
  const records = [...waste2024(), ...water, ...vocProjects2024];
  return [
    handOver('2022-02-15T02:00:00Z', office, 'water-base-year-2021', [
      firstScopeSet(2021),
      ...revenueOf(2021),
      ...waterOf(2021),
    ]),
    handOver('2024-03-25T02:00:00Z', office, 'green-plans-2024', [
      ...certificationPlans[2024],
      ...facilityCertificates('', '2023-12-31'),
      ...applicationsSelected(2024),
      ...visitPlans(2024),
      ...chemicalStaff2024,
      ...waterRisks2024,
      ...greenTargets(2023, 2024),
      ...longTermGoals,
    ]),
    quarterly('2024-04-22T02:00:00Z', 1, withMisreadWater(records), [strayWater]),
    handOver('2024-05-20T02:00:00Z', office, 'green-corrections-2024-Q1', [
      ...correctedWater(water),
      ...withdrawn([strayWater]),
    ]),
    quarterly('2024-07-22T02:00:00Z', 2, records, [unverifiedWaste, rejectedWaste]),
    handOver('2024-08-26T02:00:00Z', 'sample-finance-office', 'half-year-close-2024', [
      ...inHalf(revenueOf(2024, 'final'), 1),
    ]),
    quarterly('2024-10-22T02:00:00Z', 3, records),
    quarterly('2025-01-20T02:00:00Z', 4, records),
    handOver('2025-01-27T02:00:00Z', office, 'green-plans-2025', [
      scopeSet(2025, activityBefore),
      ...certificationPlans[2025],
      ...applicationsSelected(2025),
      ...visitPlans(2025),
      ...greenTargets(2025),
    ]),
    handOver('2025-03-10T02:00:00Z', 'sample-finance-office', 'annual-close-2024', [
      ...inHalf(revenueOf(2024, 'final'), 2),
    ]),
  ];
}

const inHalf = (facts: readonly Fact[], half: 1 | 2): readonly Fact[] =>
  facts.filter(({ attributes }) => Math.ceil(Number(attributes.quarter) / 2) === half);

const firstDays = ['01-01', '04-01', '07-01', '10-01'];
const lastDays = ['03-31', '06-30', '09-30', '12-31'];

function quarterly(
  instant: string,
  quarter: number,
  records: readonly Fact[],
  more: readonly Fact[] = [],
): HandIn {
  const from = `2024-${firstDays[quarter - 1]}`;
  const to = `2024-${lastDays[quarter - 1]}`;
  return handOver(instant, office, `green-2024-Q${quarter}`, [
    ...inQuarter(records, 2024, quarter),
    ...wastewaterTests2024(quarter),
    ...facilityCertificates(from, to),
    ...regulatoryUpdates2024(quarter),
    ...systemSuggestions2024(quarter),
    ...hsSupplierAudits2024(quarter),
    ...chemicalDisclosures2024(quarter),
    ...chemicalTraining2024(quarter),
    ...trainingSessions2024(quarter),
    ...applicationsChanged(from, to),
    ...ipeSnapshots2024(quarter),
    ...more,
  ]);
}
