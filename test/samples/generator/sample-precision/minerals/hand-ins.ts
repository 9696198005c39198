import type { HandIn } from '../../../../../functions/intake/hand-in.ts';
import type { Fact } from '../../fact.ts';
import { handOver } from '../hand-over.ts';
import { auditFacts, findingFacts } from './audits.ts';
import { campaign2023, campaign2024, surveysOf } from './campaign.ts';
import { supplierList2022, supplierList2023, supplierList2024 } from './chain.ts';
import { declarationsOf, type Particulars } from './declarations.ts';
import { closedWorks, lookUp, newIn2024, smelters2023, smelters2024, statusList } from './look-up.ts';
import { grievancesUpTo, removalsIn } from './mitigation.ts';
import { inquiry } from './origins.ts';
import { firstPolicy, secondPolicy } from './policy.ts';
import { riskFactsBetween } from './risk-cases.ts';
import { mineralTargets } from './targets.ts';
import { trainingIn } from './training.ts';

const office = 'sample-minerals-office';

/** Facilities that no count may have: named in a revision sent back, in one not yet reviewed, by a suspended supplier. */
const named = (metal: string, number: number) => ({ metal, number, country: 'CN' });

const particulars2023: Particulars = {
  smelters: smelters2023,
  cobalt: [],
  more: new Map([
    [250, [{ metal: 'Tin', lookup: 'notListed', name: 'Sample tin works', country: 'ID' }]],
    [319, [{ metal: 'Gold', lookup: 'notYetIdentified' }]],
    [400, [named('Gold', 900_903)]],
    [604, [{ metal: 'Tin', lookup: 'notListed', name: 'Sample tin works', country: 'ID' }]],
    [1003, [{ metal: 'Tungsten', lookup: 'notYetIdentified' }]],
    [1873, [named('Tin', 900_902)]],
  ]),
  sentBack: new Map([[700, [named('Tungsten', 900_901)]]]),
  withoutPolicy: new Set(),
  withoutDueDiligence: new Set(),
};

const particulars2024: Particulars = {
  smelters: smelters2024.filter(({ metal }) => metal !== 'Cobalt'),
  cobalt: smelters2024.filter(({ metal }) => metal === 'Cobalt'),
  more: new Map([
    [124, [closedWorks]],
    [400, [named('Gold', 900_904)]],
    [751, [closedWorks]],
    [1003, [{ metal: 'Tungsten', lookup: 'notYetIdentified' }]],
  ]),
  sentBack: new Map([[1600, [named('Gold', 900_017)]]]),
  withoutPolicy: new Set([1501, 1504]),
  withoutDueDiligence: new Set([1501, 1507, 1510]),
};

/** Smelters that the list of December 2024 finds other than conformant. */
const notConformant2024 = new Map([
  [900_218, 'ecap'],
  [900_223, 'active'],
  [900_226, 'not_participating'],
  [900_231, 'active'],
  [closedWorks.number, 'not_eligible'],
]);
/** One that the same list does not name. */
const notListed2024 = 900_240;

const closedBy = (day: string, findings: readonly Fact[]): readonly Fact[] =>
  findings.map((one) => {
    const { closedOn, ...open } = one.attributes;
    return closedOn === undefined || (closedOn as string) <= day ? one : { ...one, attributes: open };
  });

/** Findings that were open when their year was handed in and are closed since. */
const closedAfter = (day: string, findings: readonly Fact[]): readonly Fact[] =>
  findings.filter(({ attributes: { closedOn } }) => closedOn !== undefined && (closedOn as string) > day);

/** The minerals office's hand-ins: two campaigns, what the lists said, audits, mitigation and training. */
export function mineralHandIns(): readonly HandIn[] {
  return [...campaignOf2023(), ...campaignOf2024()];
}

function campaignOf2023(): readonly HandIn[] {
  const end = '2023-12-31';
  return [
    handOver('2023-01-31T03:00:00Z', office, 'suppliers-2022', supplierList2022()),
    handOver('2023-03-02T03:00:00Z', office, 'minerals-plans-2023', [
      ...lookUp(campaign2023.version, smelters2023),
      ...mineralTargets(2023),
      firstPolicy,
    ]),
    handOver('2024-01-22T03:00:00Z', office, 'minerals-campaign-2023', [
      ...supplierList2023(),
      ...surveysOf(campaign2023),
      ...declarationsOf(campaign2023, particulars2023),
    ]),
    handOver('2024-01-23T03:00:00Z', office, 'minerals-lists-2023', [
      ...statusList(
        smelters2023,
        '2023-09-15',
        new Map([
          [900_130, 'active'],
          [900_200, 'unknown'],
        ]),
      ),
      ...statusList(smelters2023, '2023-12-18'),
      ...inquiry(2023, smelters2023),
    ]),
    handOver('2024-01-24T03:00:00Z', office, 'supplier-audits-2023', [
      ...auditFacts(2023),
      ...closedBy(end, findingFacts(2023)),
    ]),
    handOver('2024-01-25T03:00:00Z', office, 'minerals-mitigation-2023', [
      ...riskFactsBetween('2023-01-01', end),
      ...removalsIn(2023),
      ...grievancesUpTo(end, 2023),
    ]),
    handOver('2024-01-26T03:00:00Z', office, 'minerals-training-2023', trainingIn(2023)),
  ];
}

function campaignOf2024(): readonly HandIn[] {
  const end = '2024-12-31';
  return [
    handOver('2024-03-04T03:00:00Z', office, 'minerals-plans-2024', [...mineralTargets(2024), secondPolicy]),
    handOver('2025-01-13T03:00:00Z', office, 'minerals-campaign-2024', [
      ...supplierList2024(),
      ...surveysOf(campaign2024),
      ...declarationsOf(campaign2024, particulars2024),
    ]),
    handOver('2025-01-14T03:00:00Z', office, 'minerals-lists-2024', [
      ...lookUp(campaign2024.version, [...smelters2023, ...newIn2024, closedWorks], {
        version: campaign2023.version,
        listed: smelters2023,
      }),
      ...statusList(
        [...smelters2024, closedWorks].filter(({ number }) => number !== notListed2024),
        '2024-12-16',
        notConformant2024,
      ),
      ...inquiry(2024, smelters2024),
    ]),
    handOver('2025-01-15T03:00:00Z', office, 'supplier-audits-2024', [
      ...closedAfter('2023-12-31', findingFacts(2023)),
      ...auditFacts(2024),
      ...closedBy(end, findingFacts(2024)),
    ]),
    handOver('2025-01-17T03:00:00Z', office, 'minerals-mitigation-2024', [
      ...riskFactsBetween('2024-01-01', end),
      ...removalsIn(2024),
      ...grievancesUpTo(end, 2023).filter(({ attributes }) => attributes.closedOn !== undefined),
      ...grievancesUpTo(end, 2024),
    ]),
    handOver('2025-01-20T03:00:00Z', office, 'minerals-training-2024', trainingIn(2024)),
  ];
}
