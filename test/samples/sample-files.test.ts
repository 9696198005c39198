import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../functions/domain/canonical-json.ts';
import { datasets } from '../../functions/domain/datasets.ts';
import { decidingRow, type StoredRow } from '../../functions/domain/record.ts';
import type { RecordStore } from '../../functions/ports/records.ts';
import { takeSnapshot } from '../../functions/snapshot/snapshot.ts';
import { sampleFolder } from '../../infra/local/samples/manifest.ts';
import { sampleBench } from '../support/sample-bench.ts';
import { sampleFiles } from './files/sample-files.ts';
import { decide } from './fold.ts';
import { samples } from './generator/samples.ts';

type Decided = ReadonlyMap<string, unknown>;

/** What decides each fact in a table, as it is read from there. */
async function decidedIn(organisation: string, records: RecordStore): Promise<Decided> {
  const { parts, batches } = await takeSnapshot(organisation, records);
  const decided = new Map<string, unknown>();
  for (const part of parts.keys()) {
    const [dataset = '', bucket = ''] = part.split('#');
    const rows: StoredRow[] = [];
    for (let shard = 0; shard < (datasets.get(dataset)?.shards ?? 1); shard += 1)
      for await (const page of records.rows(organisation, dataset, bucket, shard)) rows.push(...page);
    for (const [key, own] of Map.groupBy(rows, ({ naturalKey }) => naturalKey)) {
      const row = decidingRow(own, batches);
      if (row) decided.set(`${dataset} ${bucket} ${key}`, JSON.parse(row.body).attributes);
    }
  }
  return decided;
}

describe.each([...samples.keys()])('the files of %s', (organisation) => {
  test('are exactly what the generator writes', async () => {
    const written = await sampleFiles(organisation);
    const folder = sampleFolder(organisation);
    const there = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = there
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
    expect(paths.sort()).toEqual([...written.keys()].sort());
    const changed = paths.filter(
      (path) => !readFileSync(join(folder, path)).equals(written.get(path) ?? Buffer.of()),
    );
    expect(changed).toEqual([]);
  });

  test('come through intake and review as the records that the generator made', async () => {
    const sample = await samples.get(organisation)?.();
    const words = (sample?.words ?? []).map((attributes) => ({ dataset: 'content', attributes }));
    const made = [...decide(sample?.handIns(words) ?? []).values()].flatMap((buckets) =>
      [...buckets.values()].flat(),
    );
    const expected = new Map(made.map(({ naturalKey, attributes }) => [naturalKey, attributes]));
    const { records } = await sampleBench(organisation);
    const found = await decidedIn(organisation, records);
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort());
    const other = [...expected].filter(
      ([key, attributes]) => canonicalJson(found.get(key)) !== canonicalJson(attributes),
    );
    expect(other.slice(0, 3).map(([key, attributes]) => [key, attributes, found.get(key)])).toEqual([]);
  }, 120_000);
});
