import { createHash } from 'node:crypto';
import { type Fact, fact } from '../../fact.ts';
import { between, numbers } from '../../sequence.ts';

/** People whose work touches conflict minerals, and how many of them had passed the course by each half-year's end. */
const staff = {
  2023: { inRole: 318, byJune: 205, byDecember: 318 },
  2024: { inRole: 334, byJune: 276, byDecember: 331 },
};

const roles = ['purchasing', 'supplier_quality', 'material_compliance'] as const;

const personHash = (number: number): string =>
  createHash('sha256').update(`sample-precision minerals ${number}`).digest('hex').slice(0, 24);

/** Who is in a role of the year, and the courses they passed; every twentieth took a second one. */
export function trainingIn(year: 2023 | 2024): readonly Fact[] {
  const { inRole, byJune, byDecember } = staff[year];
  const people = numbers(1, inRole);
  const course = (number: number, courseId: string, heldOn: string): Fact =>
    fact('training', {
      personHash: personHash(number),
      courseId,
      heldOn,
      theme: 'conflict_minerals',
      audience: 'employee',
      passed: true,
    });
  return [
    ...people.map((number) =>
      fact('role-scope', {
        year,
        theme: 'conflict_minerals',
        audience: 'employee',
        personHash: personHash(number),
        role: roles[number % roles.length],
      }),
    ),
    ...numbers(1, byJune).map((number, index) =>
      course(number, `CM-${year}-1`, between(`${year}-03-06`, `${year}-06-21`, index, byJune)),
    ),
    ...numbers(byJune + 1, byDecember).map((number, index) =>
      course(number, `CM-${year}-2`, between(`${year}-07-10`, `${year}-11-30`, index, byDecember - byJune)),
    ),
    ...people
      .filter((number) => number % 20 === 0 && number <= byJune)
      .map((number) => course(number, `CM-${year}-3`, `${year}-09-14`)),
  ];
}
