import { type Fact, fact } from '../../fact.ts';
import { between, later, numbers } from '../../sequence.ts';
import { admittedOn, supplierId } from './chain.ts';

export type Template = 'CMRT' | 'EMRT';

/** Days between an answer and its review. */
const reviewedAfter = 12;

/** Suppliers by number that answered within some days, in the order of their numbers. */
interface Wave {
  readonly first: number;
  readonly last: number;
  readonly from: string;
  readonly to: string;
  /** What became of the answers by the end of the campaign. */
  readonly status: 'accepted' | 'under_review' | 'rejected';
}

interface Survey {
  readonly asked: number;
  readonly waves: readonly Wave[];
  /** Sent by mistake to suppliers beyond those asked, and taken back. */
  readonly withdrawn: number;
}

export interface Campaign {
  readonly year: 2023 | 2024;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly remindedOn: string;
  readonly version: Readonly<Record<Template, string>>;
  readonly surveys: Readonly<Record<Template, Survey>>;
}

export const campaign2023: Campaign = {
  year: 2023,
  issuedOn: '2023-02-20',
  dueOn: '2023-09-30',
  remindedOn: '2023-10-09',
  version: { CMRT: '6.31', EMRT: '1.2' },
  surveys: {
    CMRT: {
      asked: 1924,
      waves: [
        { first: 1, last: 1871, from: '2023-04-03', to: '2023-11-24', status: 'accepted' },
        { first: 1872, last: 1924, from: '2023-12-11', to: '2023-12-28', status: 'under_review' },
      ],
      withdrawn: 2,
    },
    EMRT: {
      asked: 1373,
      waves: [
        { first: 1, last: 1226, from: '2023-04-10', to: '2023-11-30', status: 'accepted' },
        { first: 1227, last: 1234, from: '2023-10-16', to: '2023-11-10', status: 'rejected' },
        { first: 1235, last: 1240, from: '2024-01-08', to: '2024-01-12', status: 'under_review' },
      ],
      withdrawn: 4,
    },
  },
};

export const campaign2024: Campaign = {
  year: 2024,
  issuedOn: '2024-03-11',
  dueOn: '2024-09-30',
  remindedOn: '2024-10-14',
  version: { CMRT: '6.4', EMRT: '1.3' },
  surveys: {
    CMRT: {
      asked: 1968,
      waves: [
        { first: 1, last: 1247, from: '2024-03-25', to: '2024-06-27', status: 'accepted' },
        { first: 1248, last: 1934, from: '2024-07-04', to: '2024-11-29', status: 'accepted' },
        { first: 1935, last: 1953, from: '2024-12-12', to: '2024-12-27', status: 'under_review' },
      ],
      withdrawn: 0,
    },
    EMRT: {
      asked: 1402,
      waves: [
        { first: 1, last: 702, from: '2024-04-01', to: '2024-06-26', status: 'accepted' },
        { first: 703, last: 1318, from: '2024-07-08', to: '2024-12-06', status: 'accepted' },
        { first: 1319, last: 1325, from: '2024-10-21', to: '2024-11-15', status: 'rejected' },
      ],
      withdrawn: 3,
    },
  },
};

/** An answer of a supplier: when it came, and what the review found. */
export interface Answer {
  readonly number: number;
  readonly submittedOn: string;
  readonly reviewedOn?: string;
  readonly status: Wave['status'];
}

export function answersTo({ waves }: Survey): readonly Answer[] {
  return waves.flatMap(({ first, last, from, to, status }) =>
    numbers(first, last).map((number, index) => {
      const submittedOn = between(from, to, index, last - first + 1);
      const reviewed = status === 'under_review' ? {} : { reviewedOn: later(submittedOn, reviewedAfter) };
      return { number, submittedOn, status, ...reviewed };
    }),
  );
}

/** One row for each supplier and template, as it stood when the campaign was closed. */
export function surveysOf(campaign: Campaign): readonly Fact[] {
  return (['CMRT', 'EMRT'] as const).flatMap((template) => {
    const survey = campaign.surveys[template];
    const answers = new Map(answersTo(survey).map((answer) => [answer.number, answer]));
    return numbers(1, survey.asked + survey.withdrawn).map((number) => {
      const answer = answers.get(number);
      // A supplier that came later is asked a week after its admission.
      const issuedOn = [campaign.issuedOn, later(admittedOn(number), 7)].sort()[1] as string;
      return fact('mineral-survey', {
        supplierId: supplierId(number),
        template,
        campaignYear: campaign.year,
        issuedOn,
        dueOn: campaign.dueOn,
        ...stateOf(campaign, answer, number > survey.asked),
      });
    });
  });
}

function stateOf(campaign: Campaign, answer: Answer | undefined, withdrawn: boolean): Fact['attributes'] {
  if (withdrawn) return { status: 'withdrawn' };
  if (!answer) return { status: 'reminded', remindedOn: campaign.remindedOn };
  const { submittedOn, reviewedOn, status } = answer;
  return { status, submittedOn, ...(reviewedOn === undefined ? {} : { reviewedOn }) };
}
