import { Decimal } from './decimal.ts';
import type { Tally } from './tally.ts';

/** A tally as it is stored between stages: plain JSON, keys sorted, decimals as text. */
export interface TallyJson {
  readonly sums: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly estimated: Readonly<Record<string, string>>;
  readonly members: Readonly<Record<string, readonly string[]>>;
  readonly notApplicable: readonly string[];
  readonly notCalculated: readonly string[];
  readonly presence: Readonly<Record<string, number>>;
  readonly sources: Readonly<Record<string, readonly number[]>>;
}

export function tallyToJson(tally: Tally): TallyJson {
  return {
    sums: sorted(tally.sums, (amount) => amount.toFixed()),
    counts: sorted(tally.counts, (count) => count),
    estimated: sorted(tally.estimated, (amount) => amount.toFixed()),
    members: sorted(tally.members, (members) => [...members].sort()),
    notApplicable: [...tally.notApplicable].sort(),
    notCalculated: [...tally.notCalculated].sort(),
    presence: sorted(tally.presence, (mask) => mask),
    sources: sorted(tally.sources, (counts) => counts),
  };
}

export function tallyFromJson(json: TallyJson): Tally {
  return {
    sums: new Map(Object.entries(json.sums).map(([cell, amount]) => [cell, new Decimal(amount)])),
    counts: new Map(Object.entries(json.counts)),
    estimated: new Map(Object.entries(json.estimated).map(([cell, amount]) => [cell, new Decimal(amount)])),
    members: new Map(Object.entries(json.members).map(([cell, members]) => [cell, new Set(members)])),
    notApplicable: new Set(json.notApplicable),
    notCalculated: new Set(json.notCalculated),
    presence: new Map(Object.entries(json.presence)),
    sources: new Map(Object.entries(json.sources)),
  };
}

function sorted<V, J>(map: ReadonlyMap<string, V>, toJson: (value: V) => J): Record<string, J> {
  return Object.fromEntries([...map.keys()].sort().map((key) => [key, toJson(map.get(key) as V)]));
}
