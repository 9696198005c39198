import { Decimal } from '../domain/decimal.ts';
import type { Observation } from '../domain/finding.ts';
import { metricName } from '../domain/finding-values.ts';
import { asOf, parsePeriod } from '../domain/period.ts';
import type { CheckInput, FigureCheck, VerificationRecord } from '../domain/report.ts';

const statementsOf = ({ records }: CheckInput): readonly VerificationRecord[] =>
  (records.get('verification') ?? []) as readonly VerificationRecord[];

const seenIn = ({ statementNumber, year, issuedOn }: VerificationRecord, released: string): Observation => ({
  subject: statementNumber,
  values: { year: String(year), issued: issuedOn, released },
});

/** C-EVIDENCE: a year is verified once it is over. */
const verifiedEarly = (input: CheckInput): readonly Observation[] =>
  statementsOf(input)
    .filter(({ year, issuedOn }) => issuedOn <= `${year}-12-31`)
    .map((one) => seenIn(one, input.releasedOn));

/** C-EVIDENCE: a report cannot rest on a statement that had not been issued when it was released. */
const verifiedLater = (input: CheckInput): readonly Observation[] =>
  statementsOf(input)
    .filter(({ issuedOn }) => issuedOn > input.releasedOn)
    .map((one) => seenIn(one, input.releasedOn));

interface Certificate {
  readonly certificateNumber: string;
  readonly standard: string;
  readonly facilityId: string;
  readonly issuedOn: string;
  readonly expiresOn?: string;
  readonly level?: string;
}

/** C-EVIDENCE: valid on the last day of the period, and no more on the day of release. */
function lapses({ records, period, releasedOn }: CheckInput): readonly Observation[] {
  const certificates = (records.get('certificate') ?? []) as readonly Certificate[];
  const isRenewed = ({ standard, facilityId, expiresOn = '' }: Certificate): boolean =>
    certificates.some(
      (other) =>
        other.standard === standard &&
        other.facilityId === facilityId &&
        (other.expiresOn === undefined || other.expiresOn > expiresOn) &&
        other.issuedOn <= releasedOn,
    );
  const day = asOf(parsePeriod(period));
  return certificates
    .filter(({ issuedOn, expiresOn }) => expiresOn !== undefined && issuedOn <= day && expiresOn >= day)
    .filter((one) => (one.expiresOn as string) < releasedOn && !isRenewed(one))
    .map(({ certificateNumber, facilityId, expiresOn = '' }) => ({
      subject: facilityId,
      values: {
        certificate: certificateNumber,
        facility: facilityId,
        expired: expiresOn,
        released: releasedOn,
      },
    }));
}

/** C-EVIDENCE: a certificate does not end before it begins. */
const endsFirst = ({ records }: CheckInput): readonly Observation[] =>
  ((records.get('certificate') ?? []) as readonly Certificate[])
    .filter(({ issuedOn, expiresOn }) => expiresOn !== undefined && expiresOn < issuedOn)
    .map(({ certificateNumber, facilityId, issuedOn, expiresOn = '' }) => ({
      subject: facilityId,
      values: { certificate: certificateNumber, issued: issuedOn, expired: expiresOn },
    }));

/** Standards whose certificates have levels; a level under another names the wrong standard. */
const graded: ReadonlySet<string> = new Set(['AWS', 'UL2799']);

/** C-EVIDENCE: the level of a certificate is one that its standard has. */
const strangeLevel = ({ records }: CheckInput): readonly Observation[] =>
  ((records.get('certificate') ?? []) as readonly Certificate[])
    .filter(({ standard, level }) => level !== undefined && !graded.has(standard))
    .map(({ certificateNumber, facilityId, standard, level = '' }) => ({
      subject: facilityId,
      values: { certificate: certificateNumber, standard, level },
    }));

interface GreenLot {
  readonly serialFrom: string;
  readonly serialTo: string;
  readonly year: number;
  readonly mwh: string;
  readonly retiredOn?: string;
}

const lotsOf = ({ records }: CheckInput): readonly GreenLot[] =>
  (records.get('green-certificate') ?? []) as readonly GreenLot[];

/** C-EVIDENCE: certificates are retired for consumption that has begun (Scope 2 Guidance, quality criteria). */
const retiredEarly = (input: CheckInput): readonly Observation[] =>
  lotsOf(input)
    .filter(({ retiredOn, year }) => retiredOn !== undefined && retiredOn < `${year}-01-01`)
    .map(({ serialFrom, serialTo, year, retiredOn = '' }) => ({
      subject: serialFrom,
      values: { lot: `${serialFrom}–${serialTo}`, year: String(year), retired: retiredOn },
    }));

/** One certificate stands for one MWh, so that a lot covers as many MWh as it has serial numbers. */
function serialsOf({ serialFrom, serialTo }: GreenLot): bigint {
  const prefix = serialFrom.replace(/\d+$/, '');
  return BigInt(serialTo.slice(prefix.length)) - BigInt(serialFrom.slice(prefix.length)) + 1n;
}

/** C-ENERGY: a lot claims more or less than its certificates are worth. */
const miscounted = (input: CheckInput): readonly Observation[] =>
  lotsOf(input)
    .filter((lot) => !new Decimal(lot.mwh).equals(serialsOf(lot).toString()))
    .map((lot) => ({
      subject: lot.serialFrom,
      values: {
        lot: `${lot.serialFrom}–${lot.serialTo}`,
        found: lot.mwh,
        expected: serialsOf(lot).toString(),
      },
    }));

/** C-PERIOD: a goal that is said to be approved was approved by the day of release. */
const approvedLater = ({ reference, releasedOn }: CheckInput): readonly Observation[] =>
  reference.targets
    .filter(({ approvedOn }) => approvedOn !== undefined && approvedOn > releasedOn)
    .map(({ targetId, metricId, approvedOn = '' }) => ({
      subject: targetId,
      values: { goal: metricName(metricId), approved: approvedOn, released: releasedOn },
    }));

/** What evidence and goals of every report are held against (domain.md §5, C-EVIDENCE and C-PERIOD). */
export const evidenceChecks: readonly FigureCheck[] = [
  { id: 'verification-early', rule: 'C-EVIDENCE', severity: 'blocking', run: verifiedEarly },
  { id: 'verification-later', rule: 'C-EVIDENCE', severity: 'blocking', run: verifiedLater },
  { id: 'certificate-ends-first', rule: 'C-EVIDENCE', severity: 'blocking', run: endsFirst },
  { id: 'certificate-level', rule: 'C-EVIDENCE', severity: 'blocking', run: strangeLevel },
  { id: 'green-certificate-early', rule: 'C-EVIDENCE', severity: 'blocking', run: retiredEarly },
  { id: 'green-certificate-count', rule: 'C-ENERGY', severity: 'warning', run: miscounted },
  { id: 'certificate-lapses', rule: 'C-EVIDENCE', severity: 'warning', run: lapses },
  { id: 'goal-approved-later', rule: 'C-PERIOD', severity: 'blocking', run: approvedLater },
];
