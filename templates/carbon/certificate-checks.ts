import type { RecordOf } from '../../functions/domain/dataset.ts';
import type { greenCertificate } from '../../functions/domain/datasets/carbon.ts';
import { Decimal } from '../../functions/domain/decimal.ts';
import type { Observation } from '../../functions/domain/finding.ts';
import type { CheckInput, FigureCheck } from '../../functions/domain/report.ts';
import { seenIn } from '../house/frame/check-parts.ts';

type Lot = RecordOf<typeof greenCertificate>;

interface RetiredLot {
  readonly lot: Lot;
  /** What stands before the digits at the end names the series (intake holds lots to this form). */
  readonly series: string;
  readonly from: bigint;
  readonly to: bigint;
}

/** Lots of the reported year and the base year that were retired. */
const retiredIn = ({ records }: CheckInput): readonly RetiredLot[] =>
  ((records.get('green-certificate') ?? []) as readonly Lot[])
    .filter((lot) => lot.retiredOn !== undefined)
    .map((lot) => {
      const prefix = lot.serialFrom.replace(/\d+$/, '');
      const [from, to] = [lot.serialFrom, lot.serialTo].map((serial) => BigInt(serial.slice(prefix.length)));
      return { lot, series: `${lot.type} ${prefix}`, from: from as bigint, to: to as bigint };
    });

const nameOf = ({ serialFrom, serialTo }: Lot): string => `${serialFrom}–${serialTo}`;

const seen = ({ figure }: CheckInput, values: Observation['values']): Observation =>
  seenIn(figure('cr.green_certificates', 'inventory'), values);

/** No certificate is counted twice, in this year or the base year (domain.md §4.4): retired lots must not overlap. */
function countedTwice(input: CheckInput): readonly Observation[] {
  const retired = retiredIn(input);
  return retired.flatMap((one, index): readonly Observation[] =>
    retired
      .slice(index + 1)
      .filter((other) => other.series === one.series && other.from <= one.to && one.from <= other.to)
      .map((other) => seen(input, { first: nameOf(one.lot), second: nameOf(other.lot) })),
  );
}

/** Each certificate of every kind stands for one megawatt-hour (GEC, I-REC, GO, TIGR): a lot is as much as its serials. */
const otherAmounts = (input: CheckInput): readonly Observation[] =>
  retiredIn(input)
    .map((one) => ({ ...one, serials: (one.to - one.from + 1n).toString() }))
    .filter(({ lot, serials }) => !new Decimal(lot.mwh).equals(serials))
    .map(({ lot, serials }) => seen(input, { lot: nameOf(lot), amount: lot.mwh, serials }));

/** Certificates are retired for what a year consumed: not before it began, and not after the report is out. */
const retiredAtAnotherTime = (input: CheckInput): readonly Observation[] =>
  retiredIn(input)
    .filter(
      ({ lot: { year, retiredOn = '' } }) => retiredOn < `${year}-01-01` || retiredOn > input.releasedOn,
    )
    .map(({ lot }) =>
      seen(input, { lot: nameOf(lot), year: String(lot.year), retired: lot.retiredOn ?? '' }),
    );

/** Checks of retired certificates (domain.md §4.4; GHG Protocol Scope 2 Guidance, quality criteria). */
export const certificateChecks: readonly FigureCheck[] = [
  { id: 'certificate-twice', rule: 'C-ENERGY', severity: 'blocking', firm: true, run: countedTwice },
  { id: 'certificate-amount', rule: 'C-ENERGY', severity: 'blocking', firm: true, run: otherAmounts },
  { id: 'certificate-retirement', rule: 'C-ENERGY', severity: 'blocking', run: retiredAtAnotherTime },
];
