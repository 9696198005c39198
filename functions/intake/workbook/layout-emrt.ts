import { type Layout, responseShares, yesNo, yesNoUnknown } from './layout.ts';

const both = ['Q1', 'Q2'] as const;

/**
 * EMRT 1.11 to 1.3, sheet Declaration: cobalt in the first row of a question, mica in the second. Company question C is
 * asked for each mineral, in rows that no document states: it is not read.
 */
export const emrt: Layout = {
  questions: [
    {
      id: 'Q1',
      rows: { Cobalt: 26 },
      answers: [...yesNoUnknown, 'Not applicable for this declaration'],
      when: [],
    },
    { id: 'Q2', rows: { Cobalt: 32 }, answers: yesNoUnknown, when: ['Q1'] },
    { id: 'Q3', rows: { Cobalt: 38 }, answers: [...yesNoUnknown, 'DRC only'], when: both },
    { id: 'Q4', rows: { Cobalt: 44 }, answers: yesNoUnknown, when: both },
    { id: 'Q5', rows: { Cobalt: 50 }, answers: responseShares, when: both },
    { id: 'Q6', rows: { Cobalt: 56 }, answers: yesNoUnknown, when: both },
    { id: 'Q7', rows: { Cobalt: 62 }, answers: yesNoUnknown, when: both },
  ],
  roles: { origin: ['Q3'], recycled: 'Q4', allIdentified: 'Q6' },
  company: [
    { id: 'A', row: 69, answers: yesNo },
    { id: 'B', row: 71, answers: yesNo },
    { id: 'D', row: 77, answers: yesNo },
    {
      id: 'E',
      row: 79,
      answers: ['Yes, in conformance with IPC1755 (e.g., EMRT)', 'Yes, using other format (describe)', 'No'],
    },
    { id: 'F', row: 81, answers: yesNo },
    { id: 'G', row: 83, answers: yesNo },
  ],
  notReported: { Mica: 27 },
};
