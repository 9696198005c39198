import { type Fact, fact, quarterOf, quarters } from '../../fact.ts';
import { exact } from '../exact.ts';
import { type Plant, runningIn } from '../plants.ts';
import { spread, vary } from '../spread.ts';

/** Water drawn in a year, m3, by source: who draws from it, and its part in each quarter. */
interface Source {
  readonly source: string;
  readonly withdrawal: Readonly<Record<2021 | 2024, string>>;
  readonly drawn: (plant: Plant) => boolean;
  readonly season: readonly number[];
}

const at =
  (...ids: readonly string[]) =>
  ({ facilityId }: Plant): boolean =>
    ids.includes(facilityId);

const dry = [222, 240, 278, 260];
const wet = [132, 334, 368, 166];

/** Each plant that draws from a source does so in every quarter: none may be missing. */
const sources: readonly Source[] = [
  { source: 'municipal', withdrawal: { 2021: '12384600', 2024: '17006400' }, drawn: () => true, season: dry },
  {
    source: 'surface',
    withdrawal: { 2021: '642800', 2024: '901500' },
    drawn: at('BG-01', 'NA-01'),
    season: dry,
  },
  {
    source: 'ground',
    withdrawal: { 2021: '351200', 2024: '214800' },
    drawn: at('HA-01', 'HE-01'),
    season: dry,
  },
  {
    source: 'rain',
    withdrawal: { 2021: '48600', 2024: '176300' },
    drawn: at('JS-01', 'AH-01', 'GD-01', 'JX-01'),
    season: wet,
  },
  {
    source: 'reclaimed',
    withdrawal: { 2021: '289400', 2024: '1064200' },
    drawn: at('JS-01', 'JS-02', 'ZJ-01', 'GD-01', 'GD-02', 'SD-01', 'HA-01'),
    season: dry,
  },
];

/** Of what is drawn, per mille: recycled or reused on site, and discharged. */
const uses = {
  2021: { recycled: 148, discharged: 806 },
  2024: { recycled: 236, discharged: 771 },
} as const;

/** Water of a year by plant, quarter and source. */
export function waterOf(year: 2021 | 2024): readonly Fact[] {
  return sources.flatMap(({ source, withdrawal, drawn, season }) => {
    const cells = runningIn(year)
      .filter(({ plant }) => drawn(plant))
      .flatMap(({ plant, months }) =>
        quarters
          .filter((quarter) => months.some((month) => quarterOf(month) === quarter))
          .map((quarter) => ({ plant, quarter })),
      );
    const weights = cells.map(
      ({ plant, quarter }) =>
        plant.size *
        (season[quarter - 1] ?? 0) *
        vary(`${plant.facilityId} ${source} ${year}-${quarter}`, 50),
    );
    const amounts = spread(exact(withdrawal[year]), weights, 0);
    return cells.map(({ plant: { facilityId }, quarter }, index) => {
      const drawnHere = amounts[index] ?? exact(0);
      const part = (perMille: number, what: string): string =>
        drawnHere
          .times(perMille)
          .times(vary(`${facilityId} ${what} ${year}-${quarter}`, 70))
          .dividedBy(1_000_000)
          .toFixed(0);
      return fact('water', {
        facilityId,
        year,
        quarter,
        source,
        withdrawalM3: drawnHere.toFixed(0),
        recycledM3: part(uses[year].recycled, 'recycles'),
        dischargeM3: part(uses[year].discharged, 'discharges'),
      });
    });
  });
}
