import { wasteMethods } from '../../functions/domain/datasets/waste-water.ts';
import type { Finding } from '../../functions/domain/finding.ts';
import { asOf, parsePeriod } from '../../functions/domain/period.ts';
import type { Check, CheckInput } from '../../functions/domain/report.ts';
import { adds, finding, headlinesMissing, valuesOf } from '../house/frame/check-parts.ts';
import { appendixGroups } from './appendix-rows.ts';
import { type Certificate, isOfFacility, isValidOn } from './certificates.ts';
import { goals } from './figures.ts';

const role = 'progress';

const headlines = [
  'gm.waste_diversion_rate',
  'gm.chem_submission_rate',
  'gm.gf_planned',
  'gm.gf_submitted',
].map((metric) => [metric, role] as const);

/** C-RATE: what comes of something cannot be more than it. */
const within = [
  ['gm.gf_submitted', 'gm.gf_planned'],
  ['gm.gf_applications_submitted', 'gm.gf_planned'],
  ['gm.chem_submitted', 'gm.chem_subsidiaries'],
  ['gm.chem_closed', 'gm.chem_submitted'],
  ['gm.chem_trained', 'gm.chem_staff'],
  ['gm.wastewater_tested', 'gm.wastewater_factories'],
  ['gm.violation_plans_on_time', 'gm.violation_plans_due'],
] as const;

function beyondWhole({ figure }: CheckInput): readonly Finding[] {
  return within.flatMap(([part, whole]): readonly Finding[] => {
    const [n, all] = valuesOf([figure(part, role), figure(whole, role)]) ?? [];
    if (!n || !all || n.lessThanOrEqualTo(all)) return [];
    return [
      finding('part-beyond-whole', 'blocking', figure(part, role), { expected: figure(whole, role).printed }),
    ];
  });
}

/** More suppliers visited than planned: printed with a footnote (domain.md §3.1, gm.visits_done). */
function visitsBeyondPlan({ figure }: CheckInput): readonly Finding[] {
  const done = figure('gm.visits_done', role);
  const planned = figure('gm.visits_planned', role);
  const [n, all] = valuesOf([done, planned]) ?? [];
  if (!n || !all || n.lessThanOrEqualTo(all)) return [];
  return [finding('visits-beyond-plan', 'note', done, { expected: planned.printed })];
}

/** Rates of the appendix with what they are divided from. */
const rates = appendixGroups
  .flatMap((group) => group.rows)
  .flatMap(({ metric, of }) => (of === undefined ? [] : [{ metric, of }]));

/** C-RATE, C-CLAIM: a hundred percent is printed only where the part is the whole. */
function hundredNotAll({ figure }: CheckInput): readonly Finding[] {
  return rates.flatMap(({ metric, of }): readonly Finding[] => {
    const rate = figure(metric, role);
    const [part, whole] = valuesOf(of.map((one) => figure(one, role))) ?? [];
    if (!/^100(\.0+)?$/.test(rate.printed) || !part || !whole || part.equals(whole)) return [];
    return [finding('hundred-not-all', 'blocking', rate, { part: part.toFixed(), whole: whole.toFixed() })];
  });
}

const longTerm = ['gm.regulatory_updates', 'gm.gf_applications_submitted'] as const;

/** C-GOAL: a goal without the figure it is measured by is printed as not reported, and said here. */
function goalWithoutFigure({ figure }: CheckInput): readonly Finding[] {
  const measured = [
    ...goals
      .filter(({ target }) => figure(target, role).state === 'value')
      .map(({ metric }) => figure(metric, role)),
    ...longTerm.map((metric) => figure(metric, role)),
  ];
  return measured
    .filter((one) => one.state !== 'value')
    .map((one) => finding('goal-without-figure', 'warning', one, { reason: one.reason ?? one.state }));
}

/** C-EVIDENCE: an AWS certificate without its last day proves nothing; one that has run out is no longer counted. */
function certificatesValid({ records, bases }: CheckInput): readonly Finding[] {
  const day = asOf(parsePeriod(bases[role] ?? ''));
  const certificates = ((records.get('certificate') ?? []) as readonly Certificate[]).filter(
    (one) => isOfFacility(one) && one.issuedOn <= day,
  );
  return certificates.flatMap((one): readonly Finding[] => {
    const values = { certificate: one.certificateNumber, facility: one.facilityId };
    if (one.standard === 'AWS' && one.expiresOn === undefined)
      return [{ check: 'certificate-without-end', severity: 'blocking', subject: one.facilityId, values }];
    const renewed = certificates.some(
      (other) =>
        other.standard === one.standard && other.facilityId === one.facilityId && isValidOn(other, day),
    );
    if (isValidOn(one, day) || renewed) return [];
    return [
      {
        check: 'certificate-expired',
        severity: 'warning',
        subject: one.facilityId,
        values: { ...values, expired: one.expiresOn ?? '', day },
      },
    ];
  });
}

/** Checks of the green-manufacturing report (domain.md §5). */
export const checks: readonly Check[] = [
  { id: 'headline-missing', run: (input) => headlinesMissing(input, headlines) },
  { id: 'part-beyond-whole', run: beyondWhole },
  { id: 'visits-beyond-plan', run: visitsBeyondPlan },
  { id: 'hundred-not-all', run: hundredNotAll },
  adds(
    'waste-methods',
    role,
    'gm.waste_generated',
    wasteMethods.map((method) => `gm.waste.${method}`),
  ),
  adds('waste-hazard', role, 'gm.waste_generated', ['gm.waste_hazardous', 'gm.waste_non_hazardous']),
  adds('factory-plan', role, 'gm.gf_planned', ['gm.gf_planned.factories', 'gm.gf_planned.supply_chains']),
  adds('factory-plan', 'plan', 'gm.gf_planned', ['gm.gf_planned.factories', 'gm.gf_planned.supply_chains']),
  { id: 'goal-without-figure', run: goalWithoutFigure },
  { id: 'certificates-valid', run: certificatesValid },
];
