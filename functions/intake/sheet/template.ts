import type { Column } from '../../domain/sheet/column.ts';
import { commonColumnsOf } from '../../domain/sheet/common-columns.ts';
import { joinList } from '../../domain/sheet/list-text.ts';
import type { Sheet } from '../../domain/sheet/sheet.ts';
import {
  choiceLabel,
  columnHead,
  columnNote,
  datasetName,
  filled,
  type SheetStrings,
  unitLabel,
} from '../../domain/sheet/sheet-strings.ts';
import { activityUnits } from '../../domain/unit.ts';
import type { CellToWrite, Choice, SheetToWrite } from '../../ports/workbooks.ts';
import { examples, expected } from './expected.ts';

/** Rows for which a blank sheet offers choices. */
const rowsWithChoices = 5000;
const narrowest = 10;
const widest = 40;

/** Heads of a sheet in column order, those that every sheet may have behind its own. */
export function templateHeads(sheet: Sheet, strings: SheetStrings): readonly string[] {
  return columnsOf(sheet).map((column) => columnHead(strings, sheet.dataset.id, column));
}

/** A blank workbook of a dataset: its sheet with choices to pick from, and a sheet that says what each column means. */
export function templateSheets(sheet: Sheet, strings: SheetStrings): readonly SheetToWrite[] {
  const heads = templateHeads(sheet, strings);
  return [
    {
      name: datasetName(strings, sheet.dataset.id),
      widths: heads.map((head) => Math.min(widest, Math.max(narrowest, widthOf(head) + 2))),
      frozenRows: 1,
      rows: [heads.map((text) => ({ text, style: 'head' }))],
      choices: columnsOf(sheet).flatMap((column, at) => choicesOf(column, at, sheet.dataset.id, strings)),
    },
    notesSheet(sheet, strings),
  ];
}

const columnsOf = (sheet: Sheet): readonly Column[] => [...sheet.columns, ...commonColumnsOf(sheet)];

/** Han and full-width signs take the room of two. */
const widthOf = (text: string): number =>
  text.length + (text.match(/[\u3000-\u9fff\uff00-\uffef]/g)?.length ?? 0);

function choicesOf(column: Column, at: number, dataset: string, strings: SheetStrings): readonly Choice[] {
  if (column.list) return [];
  const values = valuesOf(column, dataset, strings);
  return values.length === 0 ? [] : [{ column: at, firstRow: 1, lastRow: rowsWithChoices, values }];
}

const counted = (last: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => String(index + 1));

function valuesOf({ kind, ...column }: Column, dataset: string, strings: SheetStrings): readonly string[] {
  if (kind === 'boolean') return [strings.boolean.yes, strings.boolean.no];
  if (kind === 'quarter') return counted(4);
  if (kind === 'month') return counted(12);
  if (kind === 'unit') return [...new Set(Object.values(activityUnits).flat())];
  if (kind === 'country') return Object.values(strings.countries);
  return (column.choices ?? []).map((choice) => choiceLabel(strings, dataset, { kind, ...column }, choice));
}

function notesSheet(sheet: Sheet, strings: SheetStrings): SheetToWrite {
  const { template } = strings;
  const { id } = sheet.dataset;
  const say = (name: string): CellToWrite => template[name] ?? name;
  const lines = ['intro', 'missing', ...(sheet.group === undefined ? [] : ['group'])];
  const heads = ['column', 'meaning', 'format', 'unit', 'required', 'example'];
  return {
    name: template.notes ?? 'notes',
    widths: [28, 44, 44, 12, 10, 22],
    rows: [
      ...lines.map((line) => [filled(template[line] ?? '', { name: datasetName(strings, id) })]),
      [],
      heads.map((name): CellToWrite => ({ text: template[name] ?? name, style: 'head' })),
      ...columnsOf(sheet).map((column) => [
        columnHead(strings, id, column),
        columnNote(strings, id, column),
        formatOf(column, id, strings),
        column.unit === undefined ? undefined : unitLabel(strings, column.unit),
        say(sheet.identity.all.includes(column.id) ? 'key' : column.required ? 'yes' : 'no'),
        exampleOf(column, id, strings),
      ]),
    ],
  };
}

function formatOf(column: Column, dataset: string, strings: SheetStrings): string {
  const format = expected(column, dataset, strings);
  return column.list ? `${format}${strings.expected.also}${strings.template.list}` : format;
}

/** A cell as it could be filled in. */
export function exampleOf(column: Column, dataset: string, strings: SheetStrings): string {
  const { kind, choices = column.known ?? [], list, range, share } = column;
  const labels = choices.map((choice) => choiceLabel(strings, dataset, column, choice));
  if (list && labels.length > 0) return joinList(labels.slice(0, 2));
  if (labels[0] !== undefined) return labels[0];
  if (kind === 'boolean') return strings.boolean.no;
  if (kind === 'country') return strings.countries.CN ?? 'CN';
  if (kind === 'decimal') return share ? examples.share : examples.amount;
  if (kind === 'integer') return String(range?.from ?? 1);
  return kind === 'choice' ? '' : exampleCells[kind];
}

const exampleCells = {
  text: '',
  id: examples.id,
  year: examples.year,
  quarter: '2',
  month: '6',
  date: examples.day,
  unit: 'MWh',
  smelterId: examples.smelter,
  personHash: '5d41402abc4b2a76',
} as const;
