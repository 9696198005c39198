import { type Fact, fact } from '../../fact.ts';
import { numbers } from '../numbers.ts';
import { supplierId } from '../suppliers.ts';
import { subsidiaries2024, subsidiaryCode } from './disclosures.ts';

interface Violation {
  /** Number of the supplier, or of the subsidiary. */
  readonly of: number;
  readonly disclosedOn: string;
  readonly planOn: string;
  readonly removedOn?: string;
}

const violation = (of: number, disclosedOn: string, planOn: string, removedOn?: string): Violation => ({
  of,
  disclosedOn,
  planOn,
  ...(removedOn === undefined ? {} : { removedOn }),
});

/** One subsidiary had a record at the turn of the year, removed in March. */
const ofSubsidiaries: readonly Violation[] = [violation(14, '2023-12-18', '2023-12-24', '2024-03-08')];

// biome-ignore format: a table, one record a row
const ofSuppliers: readonly Violation[] = [
  violation(7, '2023-10-16', '2023-10-24', '2024-02-06'),
  violation(19, '2023-11-20', '2023-11-28', '2024-03-19'),
  violation(23, '2023-12-26', '2024-01-03', '2024-05-14'),
  violation(31, '2024-01-15', '2024-01-22', '2024-04-26'),
  violation(44, '2024-02-19', '2024-02-28', '2024-06-11'),
  violation(52, '2024-03-11', '2024-03-19', '2024-06-20'),
  violation(66, '2024-03-25', '2024-04-09', '2024-09-10'),
  violation(71, '2024-04-08', '2024-04-16', '2024-08-22'),
  violation(83, '2024-05-13', '2024-05-21', '2024-10-15'),
  violation(90, '2024-06-03', '2024-06-12', '2024-11-12'),
  violation(104, '2024-06-19', '2024-06-27', '2024-12-03'),
  violation(44, '2024-07-15', '2024-07-23', '2024-11-26'),
  violation(118, '2024-08-19', '2024-08-27', '2024-12-10'),
  violation(127, '2024-09-16', '2024-09-25'),
  violation(139, '2024-10-28', '2024-11-05'),
  violation(152, '2024-11-18', '2024-11-27'),
];

/** Who had disclosed carbon and PRTR data of the year by each quarter's end: the first so many of each list. */
const disclosed = {
  subsidiary: { carbon: [6, 18, 21, 24], prtr: [5, 16, 20, 23] },
  supplier: { carbon: [20, 96, 131, 162], prtr: [28, 118, 152, 181] },
} as const;
const watchedSuppliers = 190;

const months = ['03', '06', '09', '12'];

/** What the Blue Map showed near a quarter's end; in the first and third quarter suppliers with a record only. */
export function ipeSnapshots2024(quarter: number): readonly Fact[] {
  const subsidiaries = subsidiaries2024.slice(0, quarter === 1 ? -1 : undefined);
  const suppliers = numbers(1, watchedSuppliers).filter(
    (number) => quarter % 2 === 0 || ofSuppliers.some(({ of }) => of === number),
  );
  return [
    ...subsidiaries.map((number) =>
      snapshot('subsidiary', number, subsidiaryCode(number), quarter, ofSubsidiaries),
    ),
    ...suppliers.map((number) => snapshot('supplier', number, supplierId(number), quarter, ofSuppliers)),
  ];
}

function snapshot(
  entity: 'subsidiary' | 'supplier',
  number: number,
  entityId: string,
  quarter: number,
  known: readonly Violation[],
): Fact {
  const snapshotOn = `2024-${months[quarter - 1]}-${21 + (number % 7)}`;
  const yearOf = (kind: 'carbon' | 'prtr'): number =>
    number <= (disclosed[entity][kind][quarter - 1] ?? 0) ? 2024 : 2023;
  return fact('ipe-snapshot', {
    entity,
    entityId,
    snapshotOn,
    violations: known
      .filter(({ of, disclosedOn }) => of === number && disclosedOn <= snapshotOn)
      .map((one) => shownOn(one, entityId, snapshotOn)),
    carbonDisclosedYear: yearOf('carbon'),
    prtrDisclosedYear: yearOf('prtr'),
  });
}

/** A record as it stands on a day. */
function shownOn({ disclosedOn, planOn, removedOn }: Violation, entityId: string, day: string) {
  return {
    recordId: `${entityId}-${disclosedOn}`,
    disclosedOn,
    ...(planOn <= day ? { planOn } : {}),
    ...(removedOn !== undefined && removedOn <= day ? { removedOn } : {}),
  };
}
