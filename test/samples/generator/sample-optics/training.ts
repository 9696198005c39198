import { createHash } from 'node:crypto';
import { type Fact, fact } from '../fact.ts';
import { between, numbers } from '../sequence.ts';

const inRole = 26;
const trained = 24;

const personHash = (number: number): string =>
  createHash('sha256').update(`sample-optics minerals ${number}`).digest('hex').slice(0, 24);

/** Who works with minerals in 2023, and who of them had passed the course by the end of the year. */
export const training2023 = (): readonly Fact[] => [
  ...numbers(1, inRole).map((number) =>
    fact('role-scope', {
      year: 2023,
      theme: 'conflict_minerals',
      audience: 'employee',
      personHash: personHash(number),
      role: number % 2 === 0 ? 'purchasing' : 'supplier_quality',
    }),
  ),
  ...numbers(1, trained).map((number, index) =>
    fact('training', {
      personHash: personHash(number),
      courseId: 'CM-2023',
      heldOn: between('2023-05-15', '2023-10-20', index, trained),
      theme: 'conflict_minerals',
      audience: 'employee',
      passed: true,
    }),
  ),
];
