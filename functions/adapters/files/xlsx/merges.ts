import type { Merge } from '../../../ports/tables.ts';
import { holds } from '../holds.ts';
import { limits } from '../limits.ts';
import { beyond, damaged } from '../refusals.ts';
import { areaOf } from './cell-address.ts';
import type { SheetPart } from './sheet-rows.ts';
import { readWholeXml } from './xml.ts';

/** As UTF-8 writes it, and as both orders of UTF-16 do. */
const mentions = [Buffer.from('mergeCell'), Buffer.from('mergeCell', 'utf16le').subarray(0, -1)];

/** Merged cells of a sheet; they stand behind its rows (ECMA-376 part 1, 18.3.1.55). */
export async function mergesOf({ name: sheet, part, bytes }: SheetPart): Promise<readonly Merge[]> {
  // Most sheets have none, and to look for the word is ten times as fast as to read them.
  if (!(await holds(bytes(), ...mentions))) return [];
  const merges: Merge[] = [];
  await readWholeXml(bytes(), part, {
    open(name, { ref = '' }) {
      if (name !== 'mergeCell') return;
      const area = areaOf(ref);
      if (!area) throw damaged(part);
      merges.push(area);
      if (merges.length > limits.merges) throw beyond('workbook-too-large', limits.merges, { sheet });
    },
  });
  return merges;
}
