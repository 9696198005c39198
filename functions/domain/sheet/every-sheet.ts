import { datasets } from '../datasets.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** The sheets of all datasets that have one, in the order of their declaration. */
export const everySheet: readonly Sheet[] = [...datasets.values()].flatMap((one) => sheetOf(one) ?? []);
