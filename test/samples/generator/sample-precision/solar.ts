import { type Fact, fact, months, monthText } from '../fact.ts';
import { exact } from './exact.ts';
import { energy } from './published.ts';
import { spread, vary } from './spread.ts';

interface SolarPlant {
  readonly plantId: string;
  readonly facilityId: string;
  /** In hundredths of a MW. */
  readonly capacity: number;
  readonly commissioned: string;
  readonly retired?: string;
  readonly ground?: true;
}

const solar = (
  plantId: string,
  capacity: number,
  commissioned: string,
  more: Partial<SolarPlant> = {},
): SolarPlant => ({
  plantId,
  facilityId: plantId.slice(3, 8),
  capacity,
  commissioned,
  ...more,
});

/** In service at the end of 2023: 85.29 MW. A plant that reports PV had its first roof before 2022. */
export const solarPlants: readonly SolarPlant[] = [
  solar('PV-JS-01-1', 846, '2017-08-22'),
  solar('PV-JS-01-2', 318, '2023-02-14'),
  solar('PV-JS-02-1', 724, '2018-05-30'),
  solar('PV-JS-03-1', 405, '2019-10-18'),
  solar('PV-ZJ-01-1', 612, '2020-04-27'),
  solar('PV-ZJ-01-2', 264, '2022-06-23'),
  solar('PV-AH-01-1', 588, '2018-11-09'),
  solar('PV-AH-02-1', 196, '2021-09-16'),
  solar('PV-GD-01-1', 782, '2017-12-12'),
  solar('PV-GD-01-2', 240, '2023-05-19'),
  solar('PV-GD-02-1', 516, '2019-03-28'),
  solar('PV-GD-03-1', 333, '2020-12-04'),
  solar('PV-GD-07-1', 90, '2016-07-08', { retired: '2022-10-31' }),
  solar('PV-JX-01-1', 655, '2018-07-17'),
  solar('PV-JX-01-2', 310, '2022-09-29', { ground: true }),
  solar('PV-JX-02-1', 372, '2020-08-13'),
  solar('PV-HA-01-1', 284, '2021-06-24'),
  solar('PV-SD-01-1', 346, '2019-07-05'),
  solar('PV-BG-01-1', 498, '2020-10-22'),
  solar('PV-BG-02-1', 240, '2021-11-11'),
  solar('PV-JS-02-2', 415, '2024-02-27'),
  solar('PV-AH-01-2', 248, '2024-03-20'),
  solar('PV-JX-02-2', 187, '2024-05-16'),
  solar('PV-JS-06-1', 322, '2024-06-21'),
  solar('PV-GD-02-2', 476, '2024-08-28'),
  solar('PV-BG-01-2', 530, '2024-09-12'),
  solar('PV-SD-01-2', 214, '2024-11-21'),
];

/** MWh; 2024 is invented. */
const generated = { 2022: energy[2022].pv, 2023: energy[2023].pv, 2024: '88914.62' } as const;

/** Relative yield of a month at these latitudes. */
const sunshine = [56, 62, 78, 92, 104, 102, 116, 112, 96, 84, 66, 58];

/** Facilities that report PV every month from 2022 on. */
export const solarFacilities: ReadonlySet<string> = new Set(
  solarPlants.filter(({ commissioned }) => commissioned < '2022').map(({ facilityId }) => facilityId),
);

/** Plants commissioned or retired between two days, both included, as they are known on the last. */
export function solarPlantsChanged(from: string, to: string): readonly Fact[] {
  const within = (day: string | undefined): boolean => day !== undefined && day >= from && day <= to;
  return solarPlants
    .filter(({ commissioned, retired }) => within(commissioned) || within(retired))
    .map((one) =>
      fact('pv-plant', {
        plantId: one.plantId,
        facilityId: one.facilityId,
        capacityMw: exact(one.capacity).dividedBy(100).toFixed(2),
        rooftop: !one.ground,
        commissionedOn: one.commissioned,
        ...(one.retired === undefined || one.retired > to ? {} : { retiredOn: one.retired }),
      }),
    );
}

/** Monthly generation, all of it used on site: sold is a measured zero. */
export function solarGeneration(year: 2022 | 2023 | 2024): readonly Fact[] {
  const cells = solarPlants.flatMap((one) =>
    months
      .filter((month) => runs(one, monthText(year, month)))
      .map((month) => ({
        one,
        month,
        weight: one.capacity * (sunshine[month - 1] ?? 0) * vary(`${one.plantId} ${year}-${month}`, 90),
      })),
  );
  const amounts = spread(
    exact(generated[year]),
    cells.map(({ weight }) => weight),
    2,
  );
  return cells.map(({ one, month }, index) => {
    const amount = amounts[index]?.toFixed(2);
    return fact('pv-generation', {
      plantId: one.plantId,
      facilityId: one.facilityId,
      year,
      month,
      generatedMwh: amount,
      selfUsedMwh: amount,
      soldMwh: '0.00',
    });
  });
}

/** A plant reports from the month after it is commissioned, and to the month it is retired. */
function runs({ commissioned, retired }: SolarPlant, month: string): boolean {
  return commissioned.slice(0, 7) < month && (retired === undefined || month <= retired.slice(0, 7));
}
