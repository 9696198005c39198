import {
  type CompanyQuestion,
  column,
  companyRows,
  type Layout,
  type MetalQuestion,
  responseShares,
  yesNo,
  yesNoUnknown,
} from './layout.ts';

/** What the editions of one generation of the EMRT have in common beside its questions. */
interface Generation {
  /** Rows of cobalt, question by question. */
  readonly rows: readonly number[];
  readonly firstAnswers: readonly string[];
  readonly originAnswers: readonly string[];
  readonly shares: readonly string[];
  /** Rows of company questions A to G; C is asked for each mineral, its row is that of cobalt. */
  readonly company: Readonly<Record<'A' | 'B' | 'C' | 'D' | 'E' | 'F' | 'G', number>>;
}

const surveyAnswers = [
  'Yes, in conformance with IPC1755 (e.g., EMRT)',
  'Yes, Extended Mineral Reporting Template',
  'Yes, using other format (describe)',
  'No',
] as const;
const both = ['Q1', 'Q2'] as const;

function questions({ rows, firstAnswers, originAnswers, shares }: Generation): readonly MetalQuestion[] {
  const answers = [
    firstAnswers,
    yesNoUnknown,
    originAnswers,
    yesNoUnknown,
    shares,
    yesNoUnknown,
    yesNoUnknown,
  ];
  return answers.map((allowed, index) => ({
    id: `Q${index + 1}`,
    rows: { Cobalt: rows[index] as number },
    answers: allowed,
    when: index === 0 ? [] : index === 1 ? ['Q1'] : both,
  }));
}

function companyQuestions({ company }: Generation): readonly CompanyQuestion[] {
  const own: Readonly<Record<string, readonly string[]>> = {
    C: ['Yes', 'Yes, when more processors are validated', 'No'],
    E: surveyAnswers,
  };
  return Object.entries(company).map(([id, row]) => ({ id, row, answers: own[id] ?? yesNo }));
}

const roles: Layout['roles'] = { origin: ['Q3'], recycled: 'Q4', allIdentified: 'Q6' };

const first: Generation = {
  rows: [26, 32, 38, 44, 50, 56, 62],
  firstAnswers: [...yesNoUnknown, 'Not applicable for this declaration'],
  originAnswers: [...yesNoUnknown, 'DRC only'],
  shares: responseShares,
  company: { A: 69, B: 71, C: 74, D: 77, E: 79, F: 81, G: 83 },
};

/** EMRT 1.11 to 1.3, sheet Declaration: cobalt in the first row of a question, mica in the second. */
export const emrt1: Layout = {
  fields: companyRows,
  questions: questions(first),
  roles,
  company: companyQuestions(first),
  notReported: { Mica: 27 },
};

const second: Generation = {
  rows: [30, 42, 54, 66, 78, 90, 102],
  firstAnswers: [...yesNoUnknown, 'Not declaring'],
  originAnswers: yesNoUnknown,
  shares: [...responseShares, 'Did not survey'],
  company: { A: 115, B: 117, C: 120, D: 131, E: 133, F: 135, G: 137 },
};

/**
 * EMRT 2.0 and 2.1, sheet Declaration (cells as the template's own Checker names them). The minerals that are chosen
 * stand in the rows of each question in the order of the alphabet: cobalt, where it is chosen, in the first.
 */
export const emrt2: Layout = {
  fields: {
    ...companyRows,
    companyId: 16,
    contactName: 19,
    contactEmail: 20,
    contactPhone: 21,
    authoriserName: 22,
    authoriserEmail: 24,
    effectiveDate: 26,
  },
  chosenMinerals: { rows: [12, 13], columns: ['D', 'E', 'F', 'G'].map(column) },
  questions: questions(second),
  roles,
  company: companyQuestions(second),
  notReported: {},
};
