import { type Fact, fact } from '../../fact.ts';
import type { PlaceCode } from '../places.ts';
import { runningIn } from '../plants.ts';

/** Aqueduct level of the basins that plants stand in. */
const levels: Readonly<Record<PlaceCode, number>> = {
  ...{ JS: 3, ZJ: 1, AH: 2, FJ: 1, GD: 1, JX: 0, HA: 4, HB: 2 },
  ...{ SD: 4, HE: 4, SC: 1, BG: 1, NA: 0, NL: 3 },
};

export const waterRisks2024: readonly Fact[] = runningIn(2024).map(({ plant: { facilityId, place } }) =>
  fact('water-risk', { facilityId, year: 2024, level: levels[place] }),
);

const laboratory = 'Sample Environmental Laboratory';
const parameters = ['pH', 'COD', 'ammonia nitrogen', 'total phosphorus', 'copper', 'nickel'];

const test = (facilityId: string, testedOn: string, passed = true): Fact =>
  fact('wastewater-test', { facilityId, testedOn, laboratory, parameters, passed });

/** Plants tested in each quarter, in the order of the laboratory's rounds. */
const rounds = [
  ['JS-01', 'JS-02', 'JS-03', 'JS-04', 'ZJ-01', 'GD-01'],
  ['ZJ-02', 'AH-01', 'AH-02', 'GD-02', 'GD-03', 'JX-01', 'JX-02', 'SD-01', 'BG-01'],
  ['GD-04', 'JX-03', 'HA-01', 'SD-02', 'JS-01'],
  ['BG-02', 'NA-01', 'JS-06', 'GD-01'],
];

/** Third-party tests of a quarter; one is failed in the second and passed in the third. */
export function wastewaterTests2024(quarter: number): readonly Fact[] {
  const round = rounds[quarter - 1] ?? [];
  const own = round.map((facilityId, index) => {
    const month = quarter * 3 - 2 + Math.floor((index * 3) / round.length);
    return test(
      facilityId,
      `2024-${String(month).padStart(2, '0')}-${String(6 + 2 * index).padStart(2, '0')}`,
    );
  });
  return quarter === 2 ? [...own, test('HA-01', '2024-05-28', false)] : own;
}
