import { metals } from '../../domain/dataset.ts';
import { metalsOf } from '../../domain/datasets/minerals.ts';
import { localDate } from '../../domain/local-date.ts';
import type { Table } from '../../ports/tables.ts';
import type { FileInHand, ReadingContext } from '../kind.ts';
import { type Campaign, campaignOf } from './campaign.ts';
import { companyAnswers } from './company-answers.ts';
import { companyBlock } from './company-block.ts';
import { editionOn, type TemplateEdition, versionList } from './editions.ts';
import { type Findings, placeOf } from './findings.ts';
import { gridOf } from './grid.ts';
import { firstSmelterRow, type Metal, sheetNames, versionCell } from './layout.ts';
import { checkList } from './list-checks.ts';
import { isContained, metalAnswers } from './metal-answers.ts';
import { checkMinerals } from './minerals-declared.ts';
import { checkAgainstLists } from './reference-checks.ts';
import { referenceLists } from './reference-lists.ts';
import type { Declaration, Draft } from './revision.ts';
import { smelterList } from './smelter-list.ts';
import type { SmelterRow } from './smelter-row.ts';
import { supplierOf } from './supplier.ts';

/** Below the last row that any declaration answers in. */
const lastDeclarationRow = 150;

/** A workbook of RMI: its edition, and its sheets by name. Throws for a sheet that is not there. */
export interface Workbook {
  readonly edition: TemplateEdition;
  readonly sheet: (name: string) => Table;
}

/** What a workbook declares, and the survey that it answers. `draft` is absent where an error keeps it out. */
export interface Declared {
  readonly draft?: Draft;
  readonly campaign: Campaign;
}

/**
 * Reads a declaration with every check of it (domain.md §7). Streets, and names and addresses of persons, are not kept.
 * Throws a `FileRefused` where nobody can tell whose declaration it is, or which campaign it answers.
 */
export async function declared(
  workbook: Workbook,
  file: FileInHand,
  context: ReadingContext,
  findings: Findings,
): Promise<Declared> {
  const { edition, sheet } = workbook;
  const { layout } = edition;
  const grid = await gridOf(sheet(sheetNames.declaration), lastDeclarationRow);
  const supplierId = await supplierOf(grid, layout, file, context, findings);
  const campaign = await campaignOf(supplierId, edition.template, context);
  checkSurvey(workbook, supplierId, campaign, findings);
  const products = () => sheet(sheetNames.products);
  const block = await companyBlock(grid, layout, products, lastDay(context), findings);
  const answers = metalAnswers(grid, layout, findings);
  checkMinerals(grid, layout, findings);
  const contained = [...answers.values()].some(isContained);
  const company = companyAnswers(grid, layout, contained, findings);
  const asked = metalsOf[edition.template] as readonly Metal[];
  const rows = await smelterList(sheet(sheetNames.smelters), asked, findings);
  checkList(answers, rows, layout, findings);
  checkAgainstLists(answers, rows, await referenceLists(context, campaign.year), edition, findings);
  const { scope, effectiveOn } = block;
  if (findings.refuses() || scope === undefined || effectiveOn === undefined) return { campaign };
  const place = { supplierId, template: edition.template, campaignYear: campaign.year };
  const draft = {
    declaration: {
      ...place,
      templateVersion: edition.version,
      scope,
      effectiveOn,
      submittedOn: context.on,
      answers: Object.fromEntries(
        metals.flatMap((metal) => {
          const own = answers.get(metal);
          return own === undefined ? [] : [[metal, own]];
        }),
      ) as Declaration['answers'],
      company: company as Declaration['company'],
    },
    smelters: rows.map((row) => ({ ...place, ...keptOf(row) })),
  };
  return { draft, campaign };
}

/** A day that has not begun anywhere lies ahead; west of the date line the calendar is the furthest. */
const lastDay = ({ at }: ReadingContext): string => localDate(at, 'Pacific/Kiritimati');

/** The supplier should have been asked, and should not answer with an edition that was replaced before. */
function checkSurvey(
  { edition }: Workbook,
  supplier: string,
  { year, survey }: Campaign,
  findings: Findings,
): void {
  const { template, version, publishedOn } = edition;
  const place = placeOf(sheetNames.declaration, versionCell.row, versionCell.column);
  if (survey === undefined) {
    findings.warning('survey-missing', {}, { supplier, template, year: String(year) });
    return;
  }
  const inForce = editionOn(template, survey.issuedOn);
  if (inForce && publishedOn < inForce.publishedOn)
    findings.warning('version-old', place, {
      found: version,
      expected: versionList((one) => one.template === template && one.publishedOn >= inForce.publishedOn),
    });
}

const keptOf = ({ row, namesMine, mineCountries, ...kept }: SmelterRow) => ({
  rowNumber: row - firstSmelterRow + 1,
  ...kept,
  ...(mineCountries === undefined ? {} : { mineCountries: [...mineCountries] }),
});
