import type { Column } from '../../domain/sheet/column.ts';
import { commonColumnsOf } from '../../domain/sheet/common-columns.ts';
import { folded } from '../../domain/sheet/fold.ts';
import type { Sheet } from '../../domain/sheet/sheet.ts';
import { columnHead, columnLabel, type SheetLanguages, unitLabel } from '../../domain/sheet/sheet-strings.ts';
import { isRead } from '../../domain/values/read.ts';
import { inUnit, readUnit } from '../../domain/values/read-unit.ts';

/** A head of a table whose column is known. */
export interface Head {
  /** Column of the table, from 0. */
  readonly at: number;
  /** As the file writes it. */
  readonly text: string;
  readonly column: Column;
  /** Unit of its cells where the head names one, as the unit table does. */
  readonly unit?: string;
}

export type HeadFault = 'head-unknown' | 'head-unit' | 'head-without-unit';

/** A head that is understood, or why it is not. */
export type ReadHead = (
  text: string,
) =>
  | { readonly column: Column; readonly unit?: string }
  | { readonly fault: HeadFault; readonly column?: Column };

interface Named {
  readonly column: Column;
  /** Whether the name says what unit its cells have, as an id and a template's head do. */
  readonly unitSaid: boolean;
}

const withUnit = [/^(.*?)\s*[([【〔](.+)[)\]】〕]$/u, /^(.*)[/,]\s*(.+)$/u];

/** What reads heads of a sheet: labels of every language and ids, with the unit behind them where cells have one. */
export function headReader(sheet: Sheet, languages: SheetLanguages): ReadHead {
  const names = namesOf(sheet, languages);
  return (text) => {
    const plain = text.normalize('NFKC').trim();
    const whole = names.get(folded(plain));
    if (whole) {
      const { column, unitSaid } = whole;
      return column.unit !== undefined && !unitSaid ? { fault: 'head-without-unit', column } : { column };
    }
    for (const form of withUnit) {
      const [, label, unit = ''] = form.exec(plain) ?? [];
      const named = label === undefined ? undefined : names.get(folded(label));
      if (named) return withUnitOf(named.column, unit, languages);
    }
    return { fault: 'head-unknown' };
  };
}

function namesOf(sheet: Sheet, languages: SheetLanguages): ReadonlyMap<string, Named> {
  const names = new Map<string, Named>();
  const columns = [...sheet.columns, ...commonColumnsOf(sheet)];
  for (const column of columns) {
    for (const strings of Object.values(languages)) {
      names.set(folded(columnLabel(strings, sheet.dataset.id, column)), { column, unitSaid: false });
      if (column.unit !== undefined)
        names.set(folded(columnHead(strings, sheet.dataset.id, column)), { column, unitSaid: true });
    }
  }
  for (const column of columns) names.set(folded(column.id), { column, unitSaid: true });
  return names;
}

function withUnitOf(column: Column, text: string, languages: SheetLanguages): ReturnType<ReadHead> {
  if (column.unit !== undefined && isSameUnit(text, column.unit, languages)) return { column };
  if (column.share && text === '%') return { column, unit: text };
  const unit = readUnit(text);
  if (!isRead(unit)) return { fault: 'head-unit', column };
  if (column.unitColumn !== undefined) return { column, unit: unit.value };
  if (column.unit === undefined || !isRead(inUnit('1', unit.value, column.unit)))
    return { fault: 'head-unit', column };
  return unit.value === column.unit ? { column } : { column, unit: unit.value };
}

/** Units of ratios and of emissions stand in no table: they are written as templates write them. */
function isSameUnit(text: string, unit: string, languages: SheetLanguages): boolean {
  const names = [unit, ...Object.values(languages).map((strings) => unitLabel(strings, unit))];
  return names.some((name) => name.normalize('NFKC') === text);
}
