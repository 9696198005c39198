import type { RecordOf } from '../dataset.ts';
import type { roleScope, training, trainingSession } from '../datasets/training.ts';
import { measure } from '../measure.ts';
import { asOf } from '../period.ts';
import { addMember, countMember } from '../tally.ts';

/** People who passed a course of a theme; one who failed was handed in, and makes a zero a zero. */
export const measureTraining = measure<RecordOf<typeof training>>({
  dataset: 'training',
  step(tally, { attributes: { theme, audience, personHash, passed } }) {
    countMember(tally, `trained/${theme}/${audience}`, personHash, passed);
  },
});

/** People in a role on the period's last day: who left before it owes no training any more. */
export const measureRoleScope = measure<RecordOf<typeof roleScope>>({
  dataset: 'role-scope',
  step(tally, { attributes: { theme, audience, personHash, since, until } }, { period }) {
    const day = asOf(period);
    if ((since !== undefined && since > day) || (until !== undefined && until < day)) return;
    addMember(tally, `inRole/${theme}/${audience}`, personHash);
  },
});

/** Sessions held together with a partner. */
export const measureTrainingSession = measure<RecordOf<typeof trainingSession>>({
  dataset: 'training-session',
  step(tally, { attributes: { sessionId, partner } }) {
    if (partner !== undefined) addMember(tally, `trainingSession/${partner}`, sessionId);
  },
});
