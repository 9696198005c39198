import type { StoredRow } from '../../functions/domain/record.ts';
import { samplePublications } from '../samples/publications.ts';
import { printedLeaves } from './printed-leaves.ts';
import type { Shard } from './records/altered-records.ts';
import { type Specimen, type Unchanged, unchanged } from './specimen.ts';

/** One half of each report of each sample organisation: their other halves pass the same templates and checks. */
const mutated = [
  'carbon 2024-H1',
  'green-manufacturing 2024-H1',
  'conflict-minerals 2023-H2',
  'minerals-policy 2024-H1',
];

/** Every publication of the samples as it is. */
export async function unchangedSamples(): Promise<readonly Unchanged[]> {
  const found: Unchanged[] = [];
  for (const publication of samplePublications) found.push(await unchanged(publication));
  return found;
}

/** Those that are mutated, with what generators choose from. */
export async function specimensOf(samples: readonly Unchanged[]): Promise<readonly Specimen[]> {
  const chosen = samples.filter(({ publication: { report, period } }) =>
    mutated.includes(`${report} ${period}`),
  );
  const specimens: Specimen[] = [];
  for (const one of chosen)
    specimens.push({ ...one, leaves: await printedLeaves(one), rows: await rowsOf(one) });
  return specimens;
}

async function rowsOf({ shards, bench, publication }: Unchanged): Promise<Specimen['rows']> {
  const found = new Map<Shard, readonly StoredRow[]>();
  for (const at of shards) {
    const rows: StoredRow[] = [];
    const { dataset, bucket, shard } = at;
    for await (const page of bench.records.rows(publication.organisation, dataset, bucket, shard))
      rows.push(...page);
    if (rows.length > 0) found.set(at, rows);
  }
  return found;
}
