import { metalsOf } from '../../domain/datasets/minerals.ts';
import { type Findings, placeOf } from './findings.ts';
import { type Grid, textAt } from './grid.ts';
import { answerColumn, isOtherMineral, type Layout, sheetNames } from './layout.ts';

/** Minerals that a declaration answers for beside those reported on are told; one reported on must be among them. */
export function checkMinerals(grid: Grid, { chosenMinerals, notReported }: Layout, findings: Findings): void {
  const answered = Object.entries(notReported).flatMap(([name, row]) =>
    textAt(grid, row, answerColumn) === '' ? [] : [name],
  );
  const { rows, columns } = chosenMinerals ?? { rows: [], columns: [] };
  const chosen = rows.flatMap((row) => columns.map((column) => textAt(grid, row, column)));
  const leftOut = [...answered, ...chosen.filter(isOtherMineral)];
  if (leftOut.length > 0)
    findings.note('answers-not-reported', { sheet: sheetNames.declaration }, { metal: leftOut.join(', ') });
  for (const metal of chosenMinerals ? metalsOf.EMRT : [])
    if (!chosen.includes(metal))
      findings.error('metal-not-declared', placeOf(sheetNames.declaration, rows[0] ?? 0, columns[0] ?? 0), {
        metal,
      });
}
