import { createHash } from 'node:crypto';
import { type Fact, fact } from '../../fact.ts';
import { numbers } from '../numbers.ts';
import { dayIn } from './days.ts';

/** Pseudonym of a made-up person. */
const person = (number: number): string =>
  createHash('sha256').update(`sample-precision person ${number}`).digest('hex').slice(0, 16);

const roles = ['chemical_storage', 'line_cleaning', 'spray_painting', 'laboratory', 'water_treatment'];

const inRole = (number: number, dates: Readonly<Record<string, string>> = {}): Fact =>
  fact('role-scope', {
    year: 2024,
    theme: 'chemicals',
    audience: 'employee',
    personHash: person(number),
    role: roles[number % roles.length],
    ...dates,
  });

/** People who handle chemicals at the beginning of the year. */
export const chemicalStaff2024: readonly Fact[] = numbers(1, 240).map((number) => inRole(number));

/** Who left and who came: four leave untrained in the spring; three come too late in December to be trained. */
const changes: Readonly<Record<number, readonly Fact[]>> = {
  2: numbers(237, 240).map((number) => inRole(number, { until: '2024-05-31' })),
  3: numbers(241, 250).map((number) => inRole(number, { since: '2024-08-01' })),
  4: [
    ...[18, 77].map((number) => inRole(number, { until: '2024-10-31' })),
    ...numbers(251, 253).map((number) => inRole(number, { since: '2024-12-09' })),
  ],
};

const course = (number: number, heldOn: string, passed = true, courseId = 'CHEM-2024'): Fact =>
  fact('training', {
    personHash: person(number),
    courseId,
    heldOn,
    theme: 'chemicals',
    audience: 'employee',
    passed,
  });

/** First courses in each quarter, by person. */
const first = [numbers(1, 128), numbers(129, 236), numbers(241, 250), []];
/** A second course for some, which counts nobody twice; people outside the role; one who failed and came again. */
const more: Readonly<Record<number, readonly Fact[]>> = {
  2: [
    ...numbers(1, 10).map((number) => course(number, '2024-05-22', true, 'CHEM-SPILL')),
    ...numbers(901, 903).map((number) => course(number, '2024-05-22', true, 'CHEM-SPILL')),
    course(150, '2024-04-02', false),
  ],
  4: numbers(11, 20).map((number) => course(number, '2024-11-13', true, 'CHEM-SPILL')),
};

export function chemicalTraining2024(quarter: number): readonly Fact[] {
  const own = first[quarter - 1] ?? [];
  return [
    ...(changes[quarter] ?? []),
    ...own.map((number, index) =>
      course(number, dayIn(quarter, Math.floor(index / 12), Math.ceil(own.length / 12))),
    ),
    ...(more[quarter] ?? []),
  ];
}

const session = (sessionId: string, heldOn: string, audience: string, partner?: string): Fact =>
  fact('training-session', {
    sessionId,
    heldOn,
    theme: partner === undefined ? 'waste' : 'green_supply_chain',
    audience,
    ...(partner === undefined ? {} : { partner }),
  });

/** Sessions held with the Institute of Public and Environmental Affairs (IPE), and one without. */
const sessions: Readonly<Record<number, readonly Fact[]>> = {
  1: [session('IPE-2024-1', '2024-03-14', 'supplier', 'IPE')],
  2: [
    session('IPE-2024-2', '2024-04-25', 'employee', 'IPE'),
    session('WASTE-2024-1', '2024-05-16', 'employee'),
    session('IPE-2024-3', '2024-06-13', 'supplier', 'IPE'),
  ],
  3: [
    session('IPE-2024-4', '2024-08-22', 'supplier', 'IPE'),
    session('IPE-2024-5', '2024-09-19', 'employee', 'IPE'),
  ],
  4: [session('IPE-2024-6', '2024-11-21', 'supplier', 'IPE')],
};

export const trainingSessions2024 = (quarter: number): readonly Fact[] => sessions[quarter] ?? [];
