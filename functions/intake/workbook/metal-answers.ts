import { answerOf } from './answer.ts';
import { type Findings, placeOf } from './findings.ts';
import { cellAt, type Grid, textAt } from './grid.ts';
import { answerColumn, type Layout, type Metal, type MetalQuestion, sheetNames } from './layout.ts';

/** Answers of one metal by question. */
export type Answers = Readonly<Record<string, string>>;

/** Whether products contain a metal: questions 1 and 2 are Yes. */
export const isContained = ({ Q1, Q2 }: Answers): boolean => Q1 === 'Yes' && Q2 === 'Yes';

/** Answers about each metal, as far as they were asked: what an earlier No made superfluous is left out. */
export function metalAnswers(
  grid: Grid,
  { questions }: Layout,
  findings: Findings,
): ReadonlyMap<Metal, Answers> {
  const [first] = questions as [MetalQuestion];
  const metals = Object.keys(first.rows) as Metal[];
  return new Map(metals.map((metal) => [metal, answersOf(grid, questions, metal, findings)]));
}

function answersOf(
  grid: Grid,
  questions: readonly MetalQuestion[],
  metal: Metal,
  findings: Findings,
): Answers {
  const answers: Record<string, string> = {};
  for (const { id, rows, answers: allowed, when } of questions) {
    const row = rows[metal];
    if (row === undefined) continue;
    const place = placeOf(sheetNames.declaration, row, answerColumn);
    const values = { question: id, metal, expected: allowed.join(' / ') };
    const found = textAt(grid, row, answerColumn);
    const asked = when.every((earlier) => answers[earlier] === 'Yes');
    if (!asked) {
      if (found !== '') findings.note('answer-not-asked', place, { ...values, found });
      continue;
    }
    const answer = answerOf(cellAt(grid, row, answerColumn), allowed);
    if (answer === undefined) findings.error('answer-unknown', place, { ...values, found });
    else if (answer === '') findings.error('answer-missing', place, values);
    else answers[id] = answer;
  }
  return answers;
}
