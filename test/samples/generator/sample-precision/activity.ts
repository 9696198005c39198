import { type Fact, fact } from '../fact.ts';
import type { InventoryYear } from './fuels.ts';
import { inventoryOf } from './inventory.ts';
import { runningIn } from './plants.ts';
import { spread, vary } from './spread.ts';
import { type Stream, streamsOf } from './streams.ts';

/** Twelve months of every meter of every plant in the year's consolidation. */
export function activityOf(year: InventoryYear): readonly Fact[] {
  const streams = streamsOf(year, inventoryOf(year));
  return [...streams.flatMap((stream) => readings(year, stream)), ...idleConnections(year)];
}

function readings(year: InventoryYear, stream: Stream): readonly Fact[] {
  const cells = runningIn(year).flatMap(({ plant, months }) =>
    stream.weight(plant) === 0
      ? []
      : stream.meters(plant).flatMap((one) =>
          months.map((month) => ({
            plant,
            month,
            one,
            weight:
              stream.weight(plant) *
              one.share *
              (stream.season[month - 1] ?? 0) *
              vary(`${plant.facilityId} ${one.sourceId} ${year}-${month}`),
          })),
        ),
  );
  const amounts = spread(
    stream.total,
    cells.map(({ weight }) => weight),
    stream.decimals,
  );
  return cells.map(({ plant, month, one }, index) =>
    fact('activity', {
      facilityId: plant.facilityId,
      year,
      month,
      sourceId: one.sourceId,
      sourceType: one.sourceType,
      carrier: stream.carrier,
      amount: amounts[index]?.toFixed(stream.decimals),
      unit: stream.unit,
    }),
  );
}

/** Heat and cold that could be drawn and were not: explicit zeros, for a month without a record is missing. */
function idleConnections(year: InventoryYear): readonly Fact[] {
  return runningIn(year).flatMap(({ plant, months }) =>
    (['heat', 'cold'] as const)
      .filter((carrier) => plant.uses[carrier] !== undefined)
      .flatMap((carrier) =>
        months.map((month) =>
          fact('activity', {
            facilityId: plant.facilityId,
            year,
            month,
            sourceId: carrier === 'heat' ? 'HT-01' : 'CL-01',
            sourceType: carrier,
            carrier,
            amount: '0.000',
            unit: 'GJ',
          }),
        ),
      ),
  );
}
