import type { RecordOf } from '../../../domain/dataset.ts';
import type { productCertificate } from '../../../domain/datasets/carbon.ts';
import { dateText } from '../../../domain/date-text.ts';
import { missingMark } from '../../../domain/number-format.ts';
import type { EmissionFactor } from '../../../domain/reference.ts';
import type { CaseRecord, ContentRecord, VerificationRecord } from '../../../domain/report.ts';
import { type ConstantKind, inLanguage, kind, printed, rowsOf } from './constant-kind.ts';

type Certificate = RecordOf<typeof productCertificate>;

const factorDecimals = 4;

/** Of several of one use and subject the newest that is in force in a year. */
function factorOf(
  factors: readonly EmissionFactor[],
  use: string,
  subject: string,
  year: string,
): EmissionFactor | undefined {
  return factors
    .filter((one) => one.applies === use && one.subject === subject)
    .filter(({ validFrom, validTo = '9999' }) => validFrom <= `${year}-12-31` && validTo >= `${year}-01-01`)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}

const caseAmounts = {
  saving: ({ savingKwhPerYear }: CaseRecord) => printed(savingKwhPerYear, 0),
  reduction: ({ reductionTco2ePerYear }: CaseRecord) => printed(reductionTco2ePerYear, 0),
  factor: ({ factorTco2ePerMwh }: CaseRecord) => printed(factorTco2ePerMwh, 4),
} as const;

/** What single records say: statements, certificates, cases, factors, and the numbers that words declare for themselves. */
export const recordConstants: readonly ConstantKind[] = [
  kind(/^([a-z][a-z0-9.-]*)\.([\w-]+)$/, (draft, [slot, name = '']) =>
    rowsOf<ContentRecord>(draft, 'content')
      .filter((one) => one.slot === slot && one.report === draft.report && one.period === draft.period)
      .map(({ constants }) => inLanguage(draft, constants?.[name] && { ...constants[name] })),
  ),
  kind(/^verification\.(\d{4})\.(\w+)$/, (draft, [year, part]) =>
    rowsOf<VerificationRecord>(draft, 'verification')
      .filter((one) => String(one.year) === year)
      .map((one) => {
        if (part === 'verifier') return inLanguage(draft, one.verifier);
        if (part === 'issuedOn') return dateText(one.issuedOn, draft.language);
        if (part === 'covers') return String(one.covers.length);
        if (part === 'year') return String(one.year);
        return part === 'standard' || part === 'statementNumber' ? one[part] : undefined;
      }),
  ),
  kind(/^case\.(.+)\.(saving|reduction|factor)$/, (draft, [id, part]) =>
    rowsOf<CaseRecord>(draft, 'case-study')
      .filter(({ caseId }) => caseId === id)
      .map((one) => caseAmounts[part as keyof typeof caseAmounts](one)),
  ),
  kind(/^certificate\.(.+)\.(number|until)$/, (draft, [number, part]) =>
    rowsOf<Certificate>(draft, 'certificate')
      .filter(({ certificateNumber }) => certificateNumber === number)
      .map(({ certificateNumber, expiresOn }) => {
        if (part === 'number') return certificateNumber;
        return expiresOn === undefined ? undefined : dateText(expiresOn, draft.language);
      }),
  ),
  kind(/^factor\.source\.\d+$/, (draft) =>
    draft.reference.factors.map(({ source }) => inLanguage(draft, source)),
  ),
  kind(/^factor\.(\w+)\.unit$/, ({ reference }, [use]) =>
    reference.factors.filter(({ applies }) => applies === use).map(({ unit }) => unit),
  ),
  kind(/^factor\.(\w+)\.(.+)\.subject$/, ({ reference }, [use, subject]) =>
    reference.factors
      .filter((one) => one.applies === use && one.subject === subject)
      .map((one) => one.subject),
  ),
  kind(/^factor\.(\w+)\.(.+)\.version$/, ({ reference }, [use, subject]) =>
    reference.factors
      .filter((one) => one.applies === use && one.subject === subject)
      .map(({ validFrom }) => validFrom),
  ),
  kind(/^factor\.(\w+)\.(.+)\.([\w-]+)$/, ({ reference, bases }, [use = '', subject = '', role = '']) => {
    if (bases[role] === undefined) return [];
    const factor = factorOf(reference.factors, use, subject, bases[role]);
    return factor
      ? Object.values(factor.perGas).map((amount) => printed(amount ?? 0, factorDecimals))
      : [missingMark];
  }),
];
