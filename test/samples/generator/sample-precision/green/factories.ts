import { type Fact, fact } from '../../fact.ts';

interface Application {
  readonly type: string;
  readonly facilityId: string;
  readonly dueOn: string;
  /** Absent where the year's applications have not begun. */
  readonly submittedOn?: string;
  readonly grantedOn?: string;
}

const application = (
  type: string,
  facilityId: string,
  dueOn: string,
  submittedOn?: string,
  grantedOn?: string,
): Application => ({
  type,
  facilityId,
  dueOn,
  ...(submittedOn === undefined ? {} : { submittedOn }),
  ...(grantedOn === undefined ? {} : { grantedOn }),
});

// biome-ignore format: a table, one application a row
const applications2024: readonly Application[] = [
  application('national', 'JS-01', '2024-05-31', '2024-05-20', '2024-12-06'),
  application('national', 'GD-01', '2024-05-31', '2024-05-24', '2024-12-06'),
  application('national', 'JX-01', '2024-05-31', '2024-05-28'),
  application('provincial', 'ZJ-01', '2024-06-28', '2024-04-18', '2024-10-25'),
  application('provincial', 'AH-01', '2024-06-28', '2024-06-07', '2024-11-15'),
  application('provincial', 'SD-01', '2024-06-28', '2024-06-14', '2024-11-22'),
  application('provincial', 'HA-01', '2024-06-28', '2024-06-21'),
  application('provincial', 'GD-03', '2024-08-30', '2024-08-15'),
  application('provincial', 'FJ-01', '2024-08-30', '2024-08-20', '2024-12-20'),
  application('provincial', 'SC-01', '2024-08-30', '2024-08-22'),
  application('national_green_supply_chain', 'GD-04', '2024-08-30', '2024-08-27'),
  application('PAS2060', 'ZJ-02', '2024-11-29', '2024-11-08'),
  application('zero_carbon', 'JS-04', '2024-10-31', '2024-10-18'),
];

// biome-ignore format: a table, one application a row
const applications2025: readonly Application[] = [
  application('national', 'ZJ-01', '2025-05-30'),
  application('national', 'SD-01', '2025-05-30'),
  application('provincial', 'JX-02', '2025-06-27'),
  application('provincial', 'HB-01', '2025-06-27'),
  application('provincial', 'JS-06', '2025-06-27'),
  application('provincial', 'JX-03', '2025-06-27'),
  application('provincial', 'GD-02', '2025-08-29'),
  application('municipal', 'JS-05', '2025-08-29'),
  application('national_green_supply_chain', 'AH-01', '2025-08-29'),
  application('PAS2060', 'GD-01', '2025-11-28'),
  application('PAS2060', 'JS-01', '2025-11-28'),
  application('zero_carbon', 'JX-01', '2025-10-31'),
];

/** Applications of a year as they are planned: selected, and not submitted. */
export function applicationsSelected(year: 2024 | 2025): readonly Fact[] {
  const all = year === 2024 ? applications2024 : applications2025;
  return all.map((one) => rowOf(one, year, ''));
}

/** Applications of 2024 that were submitted or decided between two days, both included. */
export function applicationsChanged(from: string, to: string): readonly Fact[] {
  const changed = (day: string | undefined): boolean => day !== undefined && day >= from && day <= to;
  return applications2024
    .filter(({ submittedOn, grantedOn }) => changed(submittedOn) || changed(grantedOn))
    .map((one) => rowOf(one, 2024, to));
}

/** The application as known on a day. */
function rowOf(one: Application, year: number, day: string): Fact {
  const { facilityId, type, dueOn, submittedOn, grantedOn } = one;
  const submitted = submittedOn !== undefined && submittedOn <= day;
  const granted = grantedOn !== undefined && grantedOn <= day;
  return fact('green-factory-application', {
    facilityId,
    type,
    year,
    status: granted ? 'granted' : submitted ? 'under_review' : 'selected',
    dueOn,
    ...(submitted ? { submittedOn } : {}),
  });
}
