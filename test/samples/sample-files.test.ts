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
import { isInWorkbook } from './files/declaration-files.ts';
import { sampleFiles } from './files/sample-files.ts';
import { decide } from './fold.ts';
import { samples } from './generator/samples.ts';

type Attributes = Readonly<Record<string, unknown>>;
type Decided = ReadonlyMap<string, Attributes>;

const inWorkbook = (key: string, attributes: Attributes): boolean =>
  isInWorkbook({ dataset: key.split(' ')[0] ?? '', attributes });

/** Keys of what came in sheets: rows of a workbook's smelter list are counted by the workbook. */
const keysOf = (all: Decided): readonly string[] =>
  [...all.keys()].filter((key) => !inWorkbook(key, all.get(key) as Attributes)).sort();

const byKey = (one: Attributes, other: Attributes): number =>
  canonicalJson(placeOf(one)) < canonicalJson(placeOf(other)) ? -1 : 1;
const placeOf = ({ supplierId, template, campaignYear, metal, cid }: Attributes) => {
  return { supplierId, template, campaignYear, metal, cid };
};

/** What both know of a declaration and its rows: a workbook answers more questions, and counts its rows from its top. */
function briefly({ answers, company, rowNumber: _, reportedName: __, ...rest }: Attributes): Attributes {
  const asked = Object.entries((answers ?? {}) as Readonly<Record<string, { Q1?: string; Q2?: string }>>);
  const { A, D, E } = (company ?? {}) as Readonly<Record<string, string>>;
  return {
    ...rest,
    answers: asked.map(([metal, { Q1, Q2 }]) => [metal, Q1, Q2]).sort(),
    company: { A, D, E },
  };
}

/** What decides each fact in a table, as it is read from there. */
async function decidedIn(organisation: string, records: RecordStore): Promise<Decided> {
  const { parts, batches } = await takeSnapshot(organisation, records);
  const decided = new Map<string, Attributes>();
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
    expect(keysOf(found)).toEqual(keysOf(expected));
    const other = [...expected].filter(
      ([key, attributes]) =>
        !inWorkbook(key, attributes) && canonicalJson(found.get(key)) !== canonicalJson(attributes),
    );
    expect(other.slice(0, 3).map(([key, attributes]) => [key, attributes, found.get(key)])).toEqual([]);
    const declared = (all: Decided) => [...all].filter(([key, attributes]) => inWorkbook(key, attributes));
    expect(
      declared(found)
        .map(([, attributes]) => attributes)
        .sort(byKey)
        .map(briefly),
    ).toEqual(
      declared(expected)
        .map(([, attributes]) => attributes)
        .sort(byKey)
        .map(briefly),
    );
  }, 120_000);
});
