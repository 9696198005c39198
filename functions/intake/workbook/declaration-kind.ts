import type { Place, Problem } from '../../domain/problem.ts';
import type { TableFile } from '../../ports/tables.ts';
import type { HandInRecord } from '../hand-in.ts';
import type { Handed } from '../intake.ts';
import { type FileInHand, type FileKind, type ReadingContext, submitted } from '../kind.ts';
import type { Survey } from './campaign.ts';
import { declared, type Workbook } from './draft.ts';
import type { Template } from './editions.ts';
import { findings } from './findings.ts';
import { firstSmelterRow, sheetNames, versionCell } from './layout.ts';
import { editionOf, sheetOf } from './recognise.ts';
import { revisionOf } from './revision.ts';

/** Declarations of suppliers on a template of RMI: CMRT 6, EMRT 1 and 2. */
export const cmrtKind: FileKind = declarationKind('cmrt', 'CMRT');
export const emrtKind: FileKind = declarationKind('emrt', 'EMRT');

function declarationKind(id: string, template: Template): FileKind {
  return {
    id,
    // Another supplier, another year, or the look-up alone.
    rereads: true,
    async read(file, context) {
      const edition = await editionOf(file);
      if (edition?.template !== template) return undefined;
      const tables = file.tables as TableFile;
      return { kind: id, rows: rowsOf({ edition, sheet: (name) => sheetOf(tables, name) }, file, context) };
    },
  };
}

/** Rows of the declaration and its smelters; of one with an error, what is wrong and no row: it is one statement. */
async function* rowsOf(
  workbook: Workbook,
  file: FileInHand,
  context: ReadingContext,
): AsyncGenerator<Handed> {
  const found = findings();
  const { draft, campaign } = await declared(workbook, file, context, found);
  if (draft === undefined) {
    const [errors, others] = [found.all().filter(isError), found.all().filter((one) => !isError(one))];
    for (const [index, error] of errors.entries())
      yield { problems: index === 0 ? [error, ...others] : [error] };
    return;
  }
  const record = (dataset: string, attributes: object, place: Place): HandInRecord => ({
    dataset,
    attributes: attributes as HandInRecord['attributes'],
    envelope: submitted(context, { file: file.sha256, ...sourceOf(place) }),
    place,
  });
  const answers = { sheet: sheetNames.declaration, row: versionCell.row };
  const { declaration, smelters, isNew } = await revisionOf(draft, context);
  yield { record: record('declaration', declaration, answers), problems: found.all() };
  for (const smelter of smelters) {
    const row = smelter.rowNumber + firstSmelterRow - 1;
    yield { record: record('declared-smelter', smelter, { sheet: sheetNames.smelters, row }) };
  }
  const survey = isNew ? answered(campaign.survey, declaration.submittedOn) : undefined;
  if (survey) yield { record: record('mineral-survey', survey, answers) };
}

const isError = ({ severity }: Problem): boolean => severity === 'error';
const sourceOf = ({ sheet, row }: Place) => ({
  ...(sheet === undefined ? {} : { sheet }),
  ...(row === undefined ? {} : { row }),
});

/** The survey with its answer. One that was answered before keeps its day: the answer was there then. */
function answered(survey: Survey | undefined, submittedOn: string): Survey | undefined {
  if (survey === undefined || !['issued', 'reminded', 'rejected'].includes(survey.status)) return undefined;
  const { reviewedOn, ...asked } = survey;
  return { ...asked, status: 'submitted', submittedOn };
}
