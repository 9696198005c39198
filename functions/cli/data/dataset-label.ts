import { datasetName, type SheetStrings } from '../../domain/sheet/sheet-strings.ts';

/** A dataset by its name and the id that commands take; by the id alone where it comes in no sheet. */
export function datasetLabel(sheets: SheetStrings, id: string): string {
  const name = datasetName(sheets, id);
  return name === id ? id : `${name} ${id}`;
}
