import { answerOf } from './answer.ts';
import { type Findings, placeOf } from './findings.ts';
import { cellAt, type Grid, textAt } from './grid.ts';
import { answerColumn, commentColumn, type Layout, sheetNames } from './layout.ts';
import type { Answers } from './metal-answers.ts';

/** An address of the web; one of e-mail is none. */
const address =
  /https?:\/\/\S|www\.\S|(?<![\p{L}\p{N}.@-])[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)*\.[\p{L}]{2,}(?![\p{L}\p{N}.-]*@)/iu;

/** Answers about the supplier as a company. They must be there where products contain any of the metals. */
export function companyAnswers(
  grid: Grid,
  { company }: Layout,
  required: boolean,
  findings: Findings,
): Answers {
  const answers: Record<string, string> = {};
  for (const { id, row, answers: allowed } of company) {
    const place = placeOf(sheetNames.declaration, row, answerColumn);
    const values = { question: id, expected: allowed.join(' / ') };
    const answer = answerOf(cellAt(grid, row, answerColumn), allowed);
    if (answer === undefined)
      findings.error('company-answer-unknown', place, { ...values, found: textAt(grid, row, answerColumn) });
    else if (answer !== '') answers[id] = answer;
    else if (required) findings.error('company-answer-missing', place, values);
    checkComment(grid, { id, row, answer: answer ?? '' }, findings);
  }
  return answers;
}

/** B: where the policy can be read. E: which other format the supplier asks with. */
function checkComment(
  grid: Grid,
  { id, row, answer }: { readonly id: string; readonly row: number; readonly answer: string },
  findings: Findings,
): void {
  const comment = textAt(grid, row, commentColumn);
  const place = placeOf(sheetNames.declaration, row, commentColumn);
  if (id === 'B' && answer === 'Yes' && !address.test(comment))
    findings.error('policy-address-missing', place);
  if (id === 'E' && answer.includes('other format') && comment === '')
    findings.warning('other-format-undescribed', place);
}
