import { sha256 } from '../../../functions/domain/digest.ts';
import { type FileOutcome, intakeFile } from '../../../functions/intake/intake-file.ts';
import type { FileOptions } from '../../../functions/intake/kind.ts';
import { cmrtKind, emrtKind } from '../../../functions/intake/workbook/declaration-kind.ts';
import { lookUpKind } from '../../../functions/intake/workbook/look-up-kind.ts';
import type { TableFile } from '../../../functions/ports/tables.ts';
import type { SheetToWrite } from '../../../functions/ports/workbooks.ts';
import { supplierAttributes, surveyAttributes } from '../../support/campaign-attributes.ts';
import { handIn, organisation, record } from '../../support/small-organisation.ts';
import { tableFileOf } from '../../support/table-file.ts';
import { handOver, type Workbench, workbench } from '../../support/workbench.ts';
import { type DeclarationContent, workbookSheets } from './build-workbook.ts';

export const today = '2023-07-01';
const unanswered = { status: 'issued', submittedOn: undefined, reviewedOn: undefined };

const smelter = (metal: string, cid: string, country: string, more: object = {}) =>
  record('smelter', {
    metal,
    cid,
    country: { rmiName: country, code: country },
    source: 'RMI',
    firstSeen: '6.22',
    lastSeen: '6.31',
    ...more,
  });

/** Suppliers, both asked in 2023 and A-1 in 2022 as well; a look-up of 6.31, an inquiry of 2023. */
export async function campaignBench(): Promise<Workbench> {
  const bench = workbench();
  const survey = (supplierId: string, more: object = {}) =>
    record('mineral-survey', { ...surveyAttributes(supplierId), ...unanswered, ...more });
  await handOver(
    bench,
    handIn('master data', [
      record('supplier', supplierAttributes('A-1')),
      record('supplier', supplierAttributes('A-10')),
      survey('A-1'),
      survey('A-1', { campaignYear: 2022, issuedOn: '2022-03-01', dueOn: '2022-09-30' }),
      survey('A-1', { template: 'EMRT' }),
      survey('A-10', { issuedOn: '2023-06-15' }),
      smelter('Tin', 'CID900001', 'PE'),
      smelter('Tin', 'CID900002', 'ID', { lastSeen: '6.22' }),
      smelter('Gold', 'CID900003', 'JP'),
      record('rcoi', {
        metal: 'Tin',
        cid: 'CID900001',
        rcoiYear: 2023,
        originCountries: ['PE', 'CD'],
        confidence: 'disclosed',
      }),
    ]),
  );
  return bench;
}

/** A careful declaration of A-1: tin from one listed smelter. */
export const careful: DeclarationContent = {
  template: 'CMRT',
  version: '6.31',
  companyId: 'A-1',
  effectiveOn: '2023-06-20',
  answers: { Tin: { Q3: 'Unknown', Q4: 'Unknown' } },
  smelters: [{ metal: 'Tin', cid: 'CID900001', country: 'PE' }],
};

export interface HandingIn {
  readonly name?: string;
  readonly options?: FileOptions;
  readonly at?: string;
  readonly acceptValidRows?: boolean;
  /** The workbook as a reader opened it; without, as it would. */
  readonly tables?: TableFile | undefined;
}

/** Hands in a workbook by its content; the file itself never exists. */
export function handInWorkbook(
  bench: Workbench,
  content: DeclarationContent | readonly SheetToWrite[],
  {
    name = 'CMRT.xlsx',
    options = {},
    at = `${today}T15:00:00Z`,
    acceptValidRows = false,
    tables,
  }: HandingIn = {},
): Promise<FileOutcome> {
  const sheets = 'template' in content ? workbookSheets(content) : content;
  const bytes = Buffer.from(JSON.stringify([name, sheets]));
  return intakeFile(
    {
      organisation,
      actor: { actorId: 'owner-1', kind: 'person' },
      at,
      file: { name, path: name, size: bytes.byteLength, sha256: sha256(bytes) },
      options,
      acceptValidRows,
    },
    {
      ...bench,
      openTables: async () => tables ?? tableFileOf(sheets),
      originals: { keep: async () => 'stored', has: async () => false, erase: async () => {} },
      kinds: [lookUpKind, cmrtKind, emrtKind],
    },
  );
}

/** Attributes of the newest rows of a dataset's bucket, as stored, in the order of their keys. */
export async function rowsOf(
  bench: Workbench,
  dataset: string,
  bucket: string,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const rows = new Map<string, Readonly<Record<string, unknown>>>();
  for (let shard = 0; shard < 8; shard += 1)
    for await (const page of bench.records.rows(organisation, dataset, bucket, shard))
      for (const { naturalKey, body } of page)
        rows.set(
          naturalKey,
          (JSON.parse(body) as { readonly attributes: Record<string, unknown> }).attributes,
        );
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, attributes]) => attributes);
}
