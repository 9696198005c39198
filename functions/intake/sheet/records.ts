import { type Place, type Problem, problem } from '../../domain/problem.ts';
import { folded } from '../../domain/sheet/fold.ts';
import type { TableRow } from '../../ports/tables.ts';
import type { HandInRecord } from '../hand-in.ts';
import type { Handed } from '../intake.ts';
import { type ReadingContext, submitted } from '../kind.ts';
import { placeRecord } from '../place-record.ts';
import { commonFields } from './common-fields.ts';
import { explainer, fieldPlacer } from './explain.ts';
import { type Gathered, gathered } from './gather-rows.ts';
import { rowReader, type SheetReading } from './row-reader.ts';
import { withdrawal } from './withdrawal.ts';

const totals = new Set([
  '合计',
  '总计',
  '小计',
  '累计',
  '共计',
  'total',
  'totals',
  'subtotal',
  'sum',
  'grandtotal',
]);

/** The records of a table below its heads, one after the other, with what is wrong with them. */
export async function* sheetRecords(
  rows: AsyncIterable<TableRow>,
  reading: SheetReading,
  file: { readonly sha256: string },
  context: ReadingContext,
): AsyncGenerator<Handed> {
  const explain = explainer(reading);
  const fieldAt = fieldPlacer(reading);
  const dataset = reading.sheet.dataset.id;
  for await (const one of gathered(read(rows, reading), reading)) {
    const place: Place = {
      ...(reading.table === undefined ? {} : { sheet: reading.table }),
      row: one.number,
    };
    const common = commonFields(one.common, place);
    const problems: readonly Problem[] = 'code' in common ? [...one.problems, common] : one.problems;
    const told = 'code' in common ? {} : common;
    const envelope = submitted(context, { file: file.sha256, ...place }, told);
    const record: HandInRecord = {
      dataset,
      envelope,
      attributes: one.attributes,
      place,
      placeOf: (path) => fieldAt(place, path, one.rows).where,
      explain: one.rows ? (own, path, expected) => explain(own, path, expected, one.rows) : explain,
    };
    if (told.withdraws) yield problems.length > 0 ? { problems } : await withdrawal(record, reading, context);
    else yield problems.length > 0 ? { problems: withOthers(problems, record) } : { record };
  }
}

/** Rows that are read, without the table's heads; a row of totals is told and not read. */
async function* read(rows: AsyncIterable<TableRow>, reading: SheetReading): AsyncGenerator<Gathered> {
  const readRow = rowReader(reading);
  let heads = true;
  for await (const row of rows) {
    if (heads) heads = false;
    else yield isTotal(row) ? totalRow(row, reading) : readRow(row);
  }
}

function isTotal({ cells }: TableRow): boolean {
  for (const { text, kind } of cells.values())
    if (kind === 'text') return totals.has(folded(text).replace(/[:：]$/, ''));
  return false;
}

function totalRow({ number, cells }: TableRow, { table }: SheetReading): Gathered {
  const [first] = cells.values();
  const place = { ...(table === undefined ? {} : { sheet: table }), row: number };
  return {
    number,
    attributes: {},
    common: {},
    problems: [problem('total-row', place, { found: first?.text ?? '' })],
    alone: true,
  };
}

/** What else is wrong with a record some of whose cells cannot be read, so that all is told at once. */
function withOthers(problems: readonly Problem[], record: HandInRecord): readonly Problem[] {
  if (problems.some(({ column }) => column === undefined)) return problems;
  const placed = placeRecord(record);
  if ('row' in placed) return problems;
  const told = new Set(problems.map(({ row, column }) => `${row} ${column}`));
  return [
    ...problems,
    ...placed.problems.filter(({ row, column }) => column !== undefined && !told.has(`${row} ${column}`)),
  ];
}
