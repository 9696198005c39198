import type { Observation } from '../domain/finding.ts';
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

/** C-PERIOD: a goal that is said to be approved was approved by the day of release. */
const approvedLater = ({ reference, releasedOn }: CheckInput): readonly Observation[] =>
  reference.targets
    .filter(({ approvedOn }) => approvedOn !== undefined && approvedOn > releasedOn)
    .map(({ targetId, approvedOn = '' }) => ({
      subject: targetId,
      values: { approved: approvedOn, released: releasedOn },
    }));

/** What evidence and goals of every report are held against (domain.md §5, C-EVIDENCE and C-PERIOD). */
export const evidenceChecks: readonly FigureCheck[] = [
  { id: 'verification-early', rule: 'C-EVIDENCE', severity: 'blocking', run: verifiedEarly },
  { id: 'verification-later', rule: 'C-EVIDENCE', severity: 'blocking', run: verifiedLater },
  { id: 'certificate-lapses', rule: 'C-EVIDENCE', severity: 'warning', run: lapses },
  { id: 'goal-approved-later', rule: 'C-PERIOD', severity: 'blocking', run: approvedLater },
];
