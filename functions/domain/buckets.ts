import { datasets } from './datasets.ts';
import { measures } from './measures.ts';
import { parsePeriod, quartersOf } from './period.ts';

/** Buckets of a dataset that a period touches. */
export function bucketsOf(dataset: string, period: string): readonly string[] {
  const declared = datasets.get(dataset);
  const parsed = parsePeriod(period);
  if (declared?.bucket === 'quarter') return quartersOf(parsed);
  return declared?.bucket === 'asof' ? ['asof'] : [String(parsed.year)];
}

/** Datasets that decide whether and how the records of a dataset count. */
export function joinedTo(dataset: string): readonly string[] {
  return measures.get(dataset)?.join?.datasets ?? [];
}
