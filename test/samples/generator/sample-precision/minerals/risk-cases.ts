import { type Fact, fact } from '../../fact.ts';
import { supplierId } from './chain.ts';

/** How a case went on: what moved it, and when. */
type Step = readonly [event: keyof typeof steps, on: string];

const steps = {
  triage: ['open', 'triage', 'under_assessment'],
  suspended: ['under_assessment', 'reasonable_grounds', 'suspended'],
  planned: ['under_assessment', 'risk_found', 'rmp_active'],
  mitigated: ['rmp_active', 'effective_before_deadline', 'closed_mitigated'],
  unfounded: ['under_assessment', 'no_grounds', 'closed_unfounded'],
} as const;

interface Case {
  readonly id: string;
  readonly supplier: number;
  readonly category: number;
  /** What was found, day by day: first alleged, then found or held on reasonable grounds. */
  readonly findings: readonly (readonly [level: string, on: string])[];
  readonly steps: readonly Step[];
}

const planned = (foundOn: string, startedOn: string, endedOn?: string): Pick<Case, 'findings' | 'steps'> => ({
  findings: [...(foundOn === startedOn ? [] : [['alleged', foundOn] as const]), ['risk_found', startedOn]],
  steps: [
    ['triage', foundOn],
    ['planned', startedOn],
    ...(endedOn === undefined ? [] : ([['mitigated', endedOn]] as const)),
  ],
});

const alleged = (foundOn: string, closedOn?: string): Pick<Case, 'findings' | 'steps'> => ({
  findings: [['alleged', foundOn]],
  steps: [['triage', foundOn], ...(closedOn === undefined ? [] : ([['unfounded', closedOn]] as const))],
});

/** Suppliers under mitigation, by the category of the policy. */
const cases: readonly Case[] = [
  { id: 'RC-2023-01', supplier: 47, category: 4, ...planned('2023-03-14', '2023-03-14', '2023-09-08') },
  { id: 'RC-2023-02', supplier: 87, category: 6, ...alleged('2023-04-20', '2023-11-30') },
  { id: 'RC-2023-03', supplier: 127, category: 4, ...planned('2023-06-12', '2023-09-01', '2024-02-27') },
  { id: 'RC-2023-04', supplier: 207, category: 3, ...planned('2023-08-03', '2023-09-20', '2024-03-19') },
  { id: 'RC-2023-05', supplier: 287, category: 4, ...planned('2023-09-18', '2023-11-20', '2024-05-16') },
  {
    id: 'RC-2023-06',
    supplier: 400,
    category: 1,
    findings: [['reasonable_grounds', '2023-09-12']],
    steps: [
      ['triage', '2023-09-12'],
      ['suspended', '2023-09-12'],
    ],
  },
  { id: 'RC-2023-07', supplier: 407, category: 4, ...planned('2023-11-06', '2023-11-06', '2024-04-25') },
  { id: 'RC-2024-01', supplier: 167, category: 4, ...planned('2024-02-22', '2024-02-22', '2024-08-14') },
  { id: 'RC-2024-02', supplier: 247, category: 3, ...planned('2024-03-28', '2024-05-28', '2024-11-21') },
  { id: 'RC-2024-03', supplier: 327, category: 4, ...planned('2024-05-09', '2024-06-10', '2024-12-05') },
  { id: 'RC-2024-04', supplier: 367, category: 6, ...alleged('2024-06-17') },
  { id: 'RC-2024-05', supplier: 447, category: 4, ...planned('2024-09-02', '2024-09-02') },
  { id: 'RC-2024-06', supplier: 487, category: 3, ...planned('2024-10-23', '2024-10-23') },
];

/** What was found and decided between two days, both included. */
export function riskFactsBetween(from: string, to: string): readonly Fact[] {
  const isBetween = ({ attributes: { foundOn, decidedOn } }: Fact): boolean => {
    const day = (foundOn ?? decidedOn) as string;
    return from <= day && day <= to;
  };
  return cases.flatMap((one) => [...findingsOf(one), ...stepsOf(one)]).filter(isBetween);
}

const findingsOf = ({ id, supplier, category, findings }: Case): readonly Fact[] =>
  findings.map(([evidenceLevel, foundOn], index) =>
    fact('risk-finding', {
      caseId: id,
      findingNumber: index + 1,
      supplierId: supplierId(supplier),
      supplierTier: 1,
      category,
      evidenceLevel,
      foundOn,
    }),
  );

const stepsOf = ({ id, supplier, steps: taken }: Case): readonly Fact[] =>
  taken.map(([name, decidedOn], index) => {
    const [from, event, to] = steps[name];
    return fact('risk-transition', {
      caseId: id,
      sequence: index + 1,
      supplierId: supplierId(supplier),
      from,
      event,
      to,
      decidedOn,
      decidedBy: 'sample-minerals-officer',
      evidence: [`minutes/${id}/${index + 1}`],
    });
  });
