import { type Fact, fact } from '../../fact.ts';
import { between, later, numbers } from '../../sequence.ts';

/** As the supply-chain platform numbers suppliers. */
export const supplierId = (number: number): string => `SP-${String(number).padStart(4, '0')}`;

/** Suppliers on the list at the end of 2023, and at the end of 2024. */
export const suppliers2023 = 1960;
const suppliers2024 = 2031;

/**
 * Suppliers admitted in a year, and the days of the audits that their admission rests on. The first six of 2023 were
 * audited in the December before.
 */
export const admissions = {
  2023: [
    ...numbers(1625, 1630).map((number, index) => ({ number, auditedOn: later('2022-12-09', index * 3) })),
    ...numbers(1539, 1624).map((number, index) => ({
      number,
      auditedOn: between('2023-01-09', '2023-07-20', index, 86),
    })),
  ],
  2024: numbers(suppliers2023 + 1, suppliers2024).map((number, index) => ({
    number,
    auditedOn: between('2024-01-08', '2024-11-18', index, 71),
  })),
} as const;

/** Days between the audit of a supplier and its admission. */
const admittedAfter = 24;
const admittedBefore2023 = '2018-06-01';

const admissionDays = new Map(
  [...admissions[2023], ...admissions[2024]].map(({ number, auditedOn }) => [
    number,
    later(auditedOn, admittedAfter),
  ]),
);

export const admittedOn = (number: number): string => admissionDays.get(number) ?? admittedBefore2023;

/** Business with one supplier rests since September 2023; another one left in May 2024. */
const changedStandings: ReadonlyMap<number, { readonly from: string; readonly status: string }> = new Map([
  [400, { from: '2023-09-12', status: 'suspended' }],
  [1300, { from: '2024-05-20', status: 'terminated' }],
]);

/** Of every three suppliers one delivers parts with tin, tantalum, tungsten or gold. */
export const uses3TG = (number: number): boolean => number % 3 === 1;

function supplier(number: number, asOf: string): Fact {
  const changed = changedStandings.get(number);
  return fact('supplier', {
    supplierId: supplierId(number),
    admittedOn: admittedOn(number),
    tier: 1,
    core: number <= 160,
    uses3TG: uses3TG(number),
    usesCobalt: number % 9 === 3,
    standings: [
      { from: admittedOn(number), status: 'active' },
      ...(changed && changed.from <= asOf ? [changed] : []),
    ],
  });
}

/** The supplier list as it stood at the end of 2022. */
export const supplierList2022 = (): readonly Fact[] =>
  numbers(1, suppliers2023)
    .filter((number) => admittedOn(number) <= '2022-12-31')
    .map((number) => supplier(number, '2022-12-31'));

/** Suppliers that came in 2023, and the list's changes to known ones. */
export const supplierList2023 = (): readonly Fact[] =>
  [400, ...admissions[2023].map(({ number }) => number)].map((number) => supplier(number, '2023-12-31'));

/** Suppliers that came in 2024, and the list's changes to known ones. */
export const supplierList2024 = (): readonly Fact[] =>
  [1300, ...numbers(suppliers2023 + 1, suppliers2024)].map((number) => supplier(number, '2024-12-31'));
