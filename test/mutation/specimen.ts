import { aggregate } from '../../functions/aggregate/aggregate.ts';
import { check } from '../../functions/check/check.ts';
import { compose } from '../../functions/compose/compose.ts';
import type { Facts, Plan, Reserved, Reserving } from '../../functions/contract.ts';
import type { ReportDocument } from '../../functions/domain/document.ts';
import type { Finding } from '../../functions/domain/finding.ts';
import type { StoredRow } from '../../functions/domain/record.ts';
import { merge } from '../../functions/merge/merge.ts';
import { plan } from '../../functions/plan/plan.ts';
import { reserve } from '../../functions/reserve/reserve.ts';
import { declaredChecks } from '../../functions/wiring/checks.ts';
import { workKeys } from '../../functions/wiring/names.ts';
import { definition } from '../../functions/wiring/reports.ts';
import { type HouseSources, typeset } from '../../templates/house/typeset.ts';
import type { SamplePublication } from '../samples/publications.ts';
import { sampleBench } from '../support/sample-bench.ts';
import { type LayeredStore, layered } from './layered-store.ts';
import { type Language, type LooseStrings, languages } from './mutation.ts';
import type { Leaf } from './printed-leaves.ts';
import type { Shard } from './records/altered-records.ts';
import { houseSources, stringsOf } from './sources.ts';

/** A publication of a sample as it is before anything is changed, computed once. */
export interface Unchanged {
  readonly publication: SamplePublication;
  readonly bench: Awaited<ReturnType<typeof sampleBench>>;
  readonly planned: Plan;
  readonly run: Reserving & { readonly reserved: Reserved };
  readonly work: LayeredStore;
  readonly facts: Facts;
  readonly house: HouseSources;
  readonly strings: Readonly<Record<Language, LooseStrings>>;
  readonly documents: Readonly<Record<Language, ReportDocument>>;
  readonly html: Readonly<Record<Language, string>>;
  /** Places in the records table that the run read. */
  readonly shards: readonly Shard[];
  /** What is found in it as it is: in its figures, and in the text of each language. */
  readonly baseline: {
    readonly figures: readonly Finding[];
    readonly text: Readonly<Record<Language, readonly Finding[]>>;
  };
}

/** The same with what generators choose from. */
export interface Specimen extends Unchanged {
  /** Strings that reach the page, by language. */
  readonly leaves: Readonly<Record<Language, readonly Leaf[]>>;
  /** Rows as they lie in the table, by place; places without any are left out. */
  readonly rows: ReadonlyMap<Shard, readonly StoredRow[]>;
}

const house = houseSources();

export async function unchanged(publication: SamplePublication): Promise<Unchanged> {
  const bench = await sampleBench(publication.organisation);
  const shards = new Map<string, Shard>();
  const records: typeof bench.records = {
    ...bench.records,
    rows(organisation, dataset, bucket, shard, range) {
      shards.set(`${dataset}#${bucket}#${shard}`, { dataset, bucket, shard });
      return bench.records.rows(organisation, dataset, bucket, shard, range);
    },
  };
  // A store of its own: partial results that another publication left would not be read again.
  const work = layered();
  const ports = { ...bench, records, work, definition, declared: declaredChecks };
  const actor = { actorId: 'tester', kind: 'person' } as const;
  const planned = await plan({ ...publication, regeneration: null, runId: 'mutation', actor }, ports);
  for (const task of planned.tasks) await aggregate(task, ports);
  const merged = { ...planned, merged: await merge(planned, ports) };
  const checked = { ...merged, checked: await check(merged, ports) };
  const run = { ...checked, reserved: await reserve(checked, ports) };
  const base = {
    publication,
    bench,
    planned,
    run,
    work,
    house,
    strings: await stringsOf(publication.report),
  };
  const { documents, html, text } = await worded(base);
  return {
    ...{ ...base, documents, html, shards: [...shards.values()] },
    facts: await storedIn<Facts>(work, run.merged.factsKey),
    baseline: { figures: await storedIn(work, run.checked.findingsKey), text },
  };
}

/** A value that a stage stored. */
export const storedIn = async <T>(work: LayeredStore, key: string): Promise<T> =>
  JSON.parse(Buffer.from((await work.get(key)) as Uint8Array).toString('utf8')) as T;

/** Both languages composed: what the views made, what was set, and what was found in it. */
async function worded({ bench, run, work, strings }: Pick<Unchanged, 'bench' | 'run' | 'work' | 'strings'>) {
  const documents = {} as Record<Language, ReportDocument>;
  const html = {} as Record<Language, string>;
  const text = {} as Record<Language, readonly Finding[]>;
  for (const language of languages) {
    await compose(
      { ...run, language },
      {
        ...bench,
        work,
        strings: async (name) => strings[name as Language],
        definition: (slug) => {
          const found = definition(slug);
          return {
            ...found,
            view(context) {
              const document = found.view(context);
              documents[context.language as Language] = document;
              return document;
            },
          };
        },
        async typeset(document) {
          html[language] = typeset(document, house);
          return html[language];
        },
      },
    );
    text[language] = await storedIn(work, workKeys.textFindings(run, language));
  }
  return { documents, html, text };
}
