import {
  companyRows,
  type Layout,
  type MetalQuestion,
  responseShares,
  yesNo,
  yesNoUnknown,
} from './layout.ts';

/** Four rows each, one for each metal in this order. */
const rows = (first: number): MetalQuestion['rows'] => ({
  Tantalum: first,
  Tin: first + 1,
  Gold: first + 2,
  Tungsten: first + 3,
});
const both = ['Q1', 'Q2'] as const;

/** CMRT 6.22 to 6.5, sheet Declaration. */
export const cmrt: Layout = {
  fields: companyRows,
  questions: [
    { id: 'Q1', rows: rows(26), answers: yesNo, when: [] },
    { id: 'Q2', rows: rows(32), answers: yesNo, when: ['Q1'] },
    { id: 'Q3', rows: rows(38), answers: yesNoUnknown, when: both },
    { id: 'Q4', rows: rows(44), answers: yesNoUnknown, when: both },
    { id: 'Q5', rows: rows(50), answers: yesNoUnknown, when: both },
    { id: 'Q6', rows: rows(56), answers: responseShares, when: both },
    { id: 'Q7', rows: rows(62), answers: yesNo, when: both },
    { id: 'Q8', rows: rows(68), answers: yesNo, when: both },
  ],
  roles: { origin: ['Q3', 'Q4'], recycled: 'Q5', allIdentified: 'Q7' },
  company: [
    { id: 'A', row: 75, answers: yesNo },
    { id: 'B', row: 77, answers: yesNo },
    { id: 'C', row: 79, answers: yesNo },
    { id: 'D', row: 81, answers: yesNo },
    {
      id: 'E',
      row: 83,
      answers: ['Yes, in conformance with IPC1755 (e.g., CMRT)', 'Yes, using other format (describe)', 'No'],
    },
    { id: 'F', row: 85, answers: yesNo },
    { id: 'G', row: 87, answers: yesNo },
    {
      id: 'H',
      row: 89,
      answers: ['Yes, with the SEC', 'Yes, with the EU', 'Yes, with the SEC and the EU', 'No'],
    },
  ],
  notReported: {},
};
