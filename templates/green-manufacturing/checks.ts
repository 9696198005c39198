import type { Observation } from '../../functions/domain/finding.ts';
import { asOf, parsePeriod } from '../../functions/domain/period.ts';
import type { CheckInput, FigureCheck } from '../../functions/domain/report.ts';
import { headlinesMissing, seenIn, valuesOf } from '../house/frame/check-parts.ts';
import { relationChecks } from '../house/frame/relation-checks.ts';
import { appendixGroups } from './appendix-rows.ts';
import { type Certificate, isOfFacility, isValidOn } from './certificates.ts';
import { goals } from './figures.ts';
import { relations } from './relations.ts';

const role = 'progress';

const headlines = [
  'gm.waste_diversion_rate',
  'gm.chem_submission_rate',
  'gm.gf_planned',
  'gm.gf_submitted',
].map((metric) => [metric, role] as const);

/** Rates of the appendix with what they are divided from. */
const rates = appendixGroups
  .flatMap((group) => group.rows)
  .flatMap(({ metric, of }) => (of === undefined ? [] : [{ metric, of }]));

/** C-RATE, C-CLAIM: a hundred percent is printed only where the part is the whole. */
function hundredNotAll({ figure }: CheckInput): readonly Observation[] {
  return rates.flatMap(({ metric, of }): readonly Observation[] => {
    const rate = figure(metric, role);
    const [part, whole] = valuesOf(of.map((one) => figure(one, role))) ?? [];
    if (!/^100(\.0+)?$/.test(rate.printed) || !part || !whole || part.equals(whole)) return [];
    return [seenIn(rate, { part: part.toFixed(), whole: whole.toFixed() })];
  });
}

const longTerm = ['gm.regulatory_updates', 'gm.gf_applications_submitted'] as const;

/** C-GOAL: a goal without the figure it is measured by is printed as not reported, and said here. */
function goalWithoutFigure({ figure }: CheckInput): readonly Observation[] {
  const measured = [
    ...goals
      .filter(({ target }) => figure(target, role).state === 'value')
      .map(({ metric }) => figure(metric, role)),
    ...longTerm.map((metric) => figure(metric, role)),
  ];
  return measured
    .filter((one) => one.state !== 'value')
    .map((one) => seenIn(one, { reason: one.reason ?? one.state }));
}

interface Looked {
  readonly one: Certificate;
  readonly day: string;
  /** Whether the facility holds a valid one of the same standard. */
  readonly covered: boolean;
}

/** Certificates of facilities that were issued by the last day of the period. */
function certificatesOf({ records, bases }: CheckInput): readonly Looked[] {
  const day = asOf(parsePeriod(bases[role] ?? ''));
  const certificates = ((records.get('certificate') ?? []) as readonly Certificate[]).filter(
    (one) => isOfFacility(one) && one.issuedOn <= day,
  );
  return certificates.map((one) => ({
    one,
    day,
    covered: certificates.some(
      (other) =>
        other.standard === one.standard && other.facilityId === one.facilityId && isValidOn(other, day),
    ),
  }));
}

const isEndless = ({ one }: Looked): boolean => one.standard === 'AWS' && one.expiresOn === undefined;

const seenOf = ({ one }: Looked, values: Observation['values'] = {}): Observation => ({
  subject: one.facilityId,
  values: { certificate: one.certificateNumber, facility: one.facilityId, ...values },
});

/** C-EVIDENCE: an AWS certificate without its last day proves nothing. */
const endless = (input: CheckInput): readonly Observation[] =>
  certificatesOf(input)
    .filter(isEndless)
    .map((looked) => seenOf(looked));

/** C-EVIDENCE: one that has run out is no longer counted. */
const expired = (input: CheckInput): readonly Observation[] =>
  certificatesOf(input)
    .filter((looked) => !isEndless(looked) && !isValidOn(looked.one, looked.day) && !looked.covered)
    .map((looked) => seenOf(looked, { expired: looked.one.expiresOn ?? '', day: looked.day }));

/** Checks of the green-manufacturing report (domain.md §5). */
export const checks: readonly FigureCheck[] = [
  headlinesMissing(headlines),
  ...relationChecks(relations, { 'visits-beyond-plan': 'note' }),
  { id: 'hundred-not-all', rule: 'C-RATE', severity: 'blocking', firm: true, run: hundredNotAll },
  { id: 'goal-without-figure', rule: 'C-GOAL', severity: 'warning', run: goalWithoutFigure },
  { id: 'certificate-without-end', rule: 'C-EVIDENCE', severity: 'blocking', run: endless },
  { id: 'certificate-expired', rule: 'C-EVIDENCE', severity: 'warning', run: expired },
];
