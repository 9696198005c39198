import { type Fact, fact } from '../../fact.ts';
import { supplierId } from './chain.ts';
import { cid } from './look-up.ts';

type Dates = readonly [begun: string, ended?: string];

/** Smelters that suppliers were asked to replace, and when the replacement was verified. */
const removals: Readonly<
  Record<number, readonly (readonly [supplier: number, metal: string, number: number, dates: Dates])[]>
> = {
  2023: [
    [61, 'Gold', 900_301, ['2023-02-13', '2023-05-22']],
    [139, 'Tin', 900_302, ['2023-03-06', '2023-06-14']],
    [220, 'Tin', 900_303, ['2023-03-21', '2023-07-03']],
    [313, 'Gold', 900_301, ['2023-04-17', '2023-07-25']],
    [352, 'Tungsten', 900_304, ['2023-05-08', '2023-08-16']],
    [478, 'Tantalum', 900_305, ['2023-06-05', '2023-09-11']],
    [502, 'Tin', 900_302, ['2023-07-10', '2023-10-18']],
    [556, 'Gold', 900_306, ['2023-08-21', '2023-11-27']],
    [601, 'Gold', 900_301, ['2023-09-04', '2023-12-12']],
    [640, 'Tin', 900_303, ['2023-11-13']],
  ],
  2024: [
    [103, 'Gold', 900_017, ['2024-01-15', '2024-04-09']],
    [184, 'Tantalum', 900_095, ['2024-02-05', '2024-05-13']],
    [265, 'Tin', 900_130, ['2024-02-26', '2024-05-28']],
    [346, 'Tungsten', 900_200, ['2024-03-18', '2024-06-19']],
    [427, 'Gold', 900_017, ['2024-05-13', '2024-08-20']],
    [508, 'Tin', 900_130, ['2024-06-10', '2024-09-17']],
    [589, 'Tungsten', 900_200, ['2024-07-15', '2024-10-22']],
    [670, 'Tantalum', 900_095, ['2024-08-19', '2024-11-26']],
    [751, 'Gold', 900_246, ['2024-11-25']],
  ],
};

export function removalsIn(year: 2023 | 2024): readonly Fact[] {
  return (removals[year] ?? []).map(([supplier, metal, number, [requestedOn, verifiedOn]]) =>
    fact('sor-removal', {
      supplierId: supplierId(supplier),
      metal,
      cid: cid(number),
      requestedOn,
      deadline: `${requestedOn.slice(0, 4)}-12-31`,
      ...(verifiedOn === undefined ? {} : { removedOn: verifiedOn, verifiedOn }),
    }),
  );
}

/** Grievances: channel, topic and dates; never who raised them. */
const grievances: Readonly<
  Record<number, readonly (readonly [channel: string, topic: string, dates: Dates])[]>
> = {
  2023: [
    ['email', 'working_conditions', ['2023-02-08', '2023-04-12']],
    ['web', 'origin_of_material', ['2023-04-26', '2023-07-05']],
    ['email', 'business_conduct', ['2023-06-15', '2023-08-30']],
    ['phone', 'working_conditions', ['2023-08-09', '2023-10-11']],
    ['web', 'environment', ['2023-10-19', '2023-12-14']],
    ['email', 'origin_of_material', ['2023-12-04', '2024-02-20']],
  ],
  2024: [
    ['web', 'working_conditions', ['2024-01-24', '2024-03-13']],
    ['email', 'environment', ['2024-03-20', '2024-05-29']],
    ['web', 'origin_of_material', ['2024-05-15', '2024-06-25']],
    ['phone', 'business_conduct', ['2024-07-31', '2024-10-09']],
    ['email', 'working_conditions', ['2024-09-12', '2024-11-28']],
    ['web', 'origin_of_material', ['2024-11-18']],
  ],
};

export function grievancesUpTo(day: string, year: 2023 | 2024): readonly Fact[] {
  return (grievances[year] ?? []).map(([channel, topic, [receivedOn, closedOn]], index) =>
    fact('grievance', {
      grievanceId: `GR-${year}-${String(index + 1).padStart(2, '0')}`,
      channel,
      anonymous: index % 2 === 0,
      topic,
      receivedOn,
      ...(closedOn === undefined || closedOn > day ? {} : { closedOn, outcome: 'substantiated' }),
    }),
  );
}
