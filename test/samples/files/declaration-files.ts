import type { HandInRecord } from '../../../functions/intake/hand-in.ts';
import type { SampleHandIn } from '../../../infra/local/samples/manifest.ts';
import { buildWorkbook, type SmelterContent } from '../../intake/workbook/build-workbook.ts';
import { reviewer } from './reviewer.ts';

type Attributes = Readonly<Record<string, unknown>>;

interface Declared extends Attributes {
  readonly supplierId: string;
  readonly template: 'CMRT' | 'EMRT';
  readonly campaignYear: number;
  readonly templateVersion: string;
  readonly submittedOn: string;
  readonly reviewedOn: string;
  readonly answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly company: Readonly<Record<string, string>>;
}

/** Suppliers whose declarations of the campaign of 2023 are there as the workbooks that they sent, across its months. */
const senders: Readonly<Record<Declared['template'], readonly number[]>> = {
  CMRT: Array.from({ length: 10 }, (_, index) => 1 + 186 * index),
  EMRT: Array.from({ length: 10 }, (_, index) => 3 + 126 * index),
};
const campaign = 2023;
const sentAsWorkbook = new Set(
  Object.entries(senders).flatMap(([template, numbers]) =>
    numbers.map((number) => `SP-${String(number).padStart(4, '0')} ${template} ${campaign}`),
  ),
);

const placeOf = ({ supplierId, template, campaignYear }: Attributes): string =>
  `${supplierId} ${template} ${campaignYear}`;

/** Whether a record of a declaration comes in a workbook. */
export const isInWorkbook = ({
  dataset,
  attributes,
}: Pick<HandInRecord, 'dataset' | 'attributes'>): boolean =>
  (dataset === 'declaration' || dataset === 'declared-smelter') && sentAsWorkbook.has(placeOf(attributes));

export interface DeclarationFiles {
  /** Hand-ins on the day that each answer came, and the reviews on the day that each was looked at. */
  readonly entries: readonly SampleHandIn[];
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Declarations as filled templates of RMI's documented shape, one for each supplier. */
export function declarationFiles(records: readonly HandInRecord[]): DeclarationFiles {
  const sent = records.filter(isInWorkbook);
  const files = new Map<string, Uint8Array>();
  const entries = sent
    .filter(({ dataset }) => dataset === 'declaration')
    .flatMap(({ attributes }): readonly SampleHandIn[] => {
      const declared = attributes as unknown as Declared;
      const { supplierId, template, campaignYear, submittedOn, reviewedOn } = declared;
      const path = `${submittedOn.slice(0, 4)}/${supplierId}-${template}-${campaignYear}.xlsx`;
      const named = sent.filter(
        (one) => one.dataset === 'declared-smelter' && placeOf(one.attributes) === placeOf(declared),
      );
      files.set(
        path,
        workbookOf(
          declared,
          named.map((one) => one.attributes),
        ),
      );
      const by = 'sample-minerals-office';
      const review = { at: `${reviewedOn}T06:00:00Z`, by: reviewer, verdict: 'accept' as const };
      return [
        { at: `${submittedOn}T06:00:00Z`, by, files: [{ path, campaign: campaignYear }], reviews: [] },
        { at: review.at, by, files: [], reviews: [{ ...review, files: [path] }] },
      ];
    });
  return { entries, files };
}

function workbookOf(declared: Declared, smelters: readonly Attributes[]): Uint8Array {
  const { supplierId, template, templateVersion, submittedOn, answers, company } = declared;
  const contained = Object.entries(answers).filter(([, own]) => own.Q1 === 'Yes');
  return buildWorkbook({
    template,
    version: templateVersion,
    companyId: supplierId,
    companyName: `Sample supplier ${supplierId.slice(3)}`,
    effectiveOn: submittedOn,
    answers: Object.fromEntries(contained),
    company,
    smelters: smelters.map(({ metal, cid, lookup }) => ({
      metal: String(metal),
      ...(cid === undefined ? {} : { cid: String(cid) }),
      lookup: lookup as NonNullable<SmelterContent['lookup']>,
    })),
  });
}
