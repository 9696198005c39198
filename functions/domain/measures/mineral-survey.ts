import type { RecordOf } from '../dataset.ts';
import type { mineralSurvey } from '../datasets/minerals.ts';
import { measure } from '../measure.ts';
import { asOf } from '../period.ts';
import { addMember, countMember } from '../tally.ts';

type Survey = RecordOf<typeof mineralSurvey>;

/** Whether a supplier had been asked by a day. A survey taken back was never put. */
export function isAsked(day: string, { issuedOn, status }: Survey): boolean {
  return issuedOn <= day && status !== 'withdrawn';
}

/** Whether its answer was there by a day: handed in, and not sent back by then. */
function isAnswered(day: string, { submittedOn, reviewedOn, status }: Survey): boolean {
  if (submittedOn === undefined || submittedOn > day) return false;
  return status !== 'rejected' || (reviewedOn as string) > day;
}

/** Whether an answer is overdue on a day: due before it, reminded of, and not there (domain.md §7, risk level). */
export function isOverdue(day: string, survey: Survey): boolean {
  const { dueOn, remindedOn } = survey;
  return (
    isAsked(day, survey) &&
    !isAnswered(day, survey) &&
    dueOn < day &&
    remindedOn !== undefined &&
    remindedOn <= day
  );
}

/** Suppliers asked and answers there as of the period's last day, by template; each once in a campaign. */
export const measureMineralSurvey = measure<Survey>({
  dataset: 'mineral-survey',
  step(tally, { attributes }, { period }) {
    const day = asOf(period);
    const { template, supplierId } = attributes;
    if (!isAsked(day, attributes)) return;
    addMember(tally, `survey/${template}`, supplierId);
    countMember(tally, `surveyAnswered/${template}`, supplierId, isAnswered(day, attributes));
  },
});
