import { type Findings, placeOf } from './findings.ts';
import { answerColumn, type Layout, type Metal, sheetNames, smelterColumns } from './layout.ts';
import { type Answers, isContained } from './metal-answers.ts';
import type { SmelterRow } from './smelter-row.ts';

/** What answers about a metal and the rows of its smelters say of each other. */
export function checkList(
  answers: ReadonlyMap<Metal, Answers>,
  rows: readonly SmelterRow[],
  layout: Layout,
  findings: Findings,
): void {
  const { allIdentified, recycled } = layout.roles;
  for (const [metal, own] of answers) {
    const named = rows.filter((row) => row.metal === metal);
    const atAnswer = (question: string) =>
      placeOf(
        sheetNames.declaration,
        layout.questions.find(({ id }) => id === question)?.rows[metal] as number,
        answerColumn,
      );
    const atRow = (row: SmelterRow | undefined, field: keyof typeof smelterColumns) =>
      placeOf(sheetNames.smelters, row?.row ?? 0, smelterColumns[field]);
    if (isContained(own) && named.length === 0) findings.error('smelters-missing', atAnswer('Q2'), { metal });
    if (own.Q1 !== undefined && !isContained(own) && named.length > 0)
      findings.warning('smelters-not-asked', atRow(named[0], 'metal'), {
        metal,
        count: String(named.length),
      });
    const unidentified = named.filter(({ cid }) => cid === undefined);
    if (own[allIdentified] === 'Yes' && unidentified.length > 0)
      findings.error('smelters-unidentified', atAnswer(allIdentified), {
        metal,
        question: allIdentified,
        rows: unidentified.map(({ row }) => String(row)).join(', '),
      });
    const mined = named.filter(({ namesMine }) => namesMine);
    if (own[recycled] === 'Yes' && mined.length > 0)
      findings.warning('recycled-with-mines', atRow(mined[0], 'mineNames'), { metal, question: recycled });
  }
}
