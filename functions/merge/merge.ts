import type { Facts, Merged, Plan, StoredFooting, StoredRank } from '../contract.ts';
import { evaluate } from '../domain/evaluate.ts';
import type { Figure } from '../domain/figure.ts';
import { figureId } from '../domain/figure.ts';
import { figuresDigest } from '../domain/figures-digest.ts';
import { definitionFor, toDate } from '../domain/internal-figures.ts';
import { metrics } from '../domain/metrics.ts';
import type { RankedFactory } from '../domain/ranking.ts';
import type { Reference } from '../domain/reference.ts';
import { basePeriodOf, type ReportDefinition } from '../domain/report.ts';
import { footing } from '../domain/rounding.ts';
import { emptyTally, merge as mergeTallies, type Tally } from '../domain/tally.ts';
import { type TallyJson, tallyFromJson } from '../domain/tally-json.ts';
import type { ObjectStore } from '../ports/objects.ts';
import type { RecordStore } from '../ports/records.ts';
import { needsOf } from '../snapshot/needs.ts';
import { loadReference } from '../snapshot/reference-records.ts';
import { loadSnapshot } from '../snapshot/snapshot.ts';
import { writeFacts } from '../snapshot/stored-facts.ts';
import { readWords, wordBuckets } from '../snapshot/words.ts';
import { readJson } from '../snapshot/work-object.ts';
import { workKeys } from '../wiring/names.ts';
import { deliveryOf } from './delivery.ts';
import { type Partial, quarterValues } from './quarter-values.ts';
import { rankingOf } from './ranking.ts';
import { rankingFigures } from './ranking-figures.ts';

export interface MergePorts {
  readonly records: RecordStore;
  readonly work: ObjectStore;
  readonly definition: (report: string) => ReportDefinition;
}

/** Joins the partial results per period and computes the figures with everything that stands beside them. */
export async function merge(plan: Plan, ports: MergePorts): Promise<Merged> {
  const definition = definitionFor(ports.definition(plan.report), plan.period);
  const reference = await loadReference(ports.work, plan.referenceKey);
  const partials = await partialsOf(plan, definition, ports.work);
  const tallies = new Map(
    [...partials].map(([period, parts]) => [period, mergeTallies(parts.map(({ tally }) => tally))]),
  );
  const ranking = rankingFor(plan, definition, tallies, reference);
  const figures = [
    ...figuresOf(plan, definition, tallies, reference),
    ...(definition.ranking ? rankingFigures(ranking, plan.bases[definition.ranking] as string) : []),
    ...internalFigures(plan, definition, tallies, reference),
  ];
  const snapshot = await loadSnapshot(ports.work, plan.snapshotKey);
  const records = await readWords(
    plan.organisation,
    wordBuckets(definition, plan.bases),
    snapshot,
    ports.records,
  );
  const facts: Facts = {
    figures,
    footings: footingsOf(plan, definition, figures),
    ranking: ranking.map(stored),
    delivery: Object.fromEntries(
      Object.entries(plan.bases).flatMap(([role, period]) => {
        const tally = tallies.get(period);
        // A plan period has targets only: nobody owes it anything yet.
        return tally && tally.presence.size > 0 ? [[role, deliveryOf(period, tally, reference)]] : [];
      }),
    ),
    quarters: quarterValues(definition, plan.bases, partials, reference),
    lists: listsOf(plan, definition, tallies, reference, records),
    records,
  };
  const kept = await writeFacts(ports.work, workKeys.figures(plan), facts);
  return { ...kept, figuresDigest: figuresDigest(facts) };
}

async function partialsOf(
  plan: Plan,
  definition: ReportDefinition,
  work: ObjectStore,
): Promise<ReadonlyMap<string, readonly Partial[]>> {
  const keys = new Map(
    plan.tasks.map((task) => [`${task.dataset}#${task.bucket}#${task.period}`, task.partialKey]),
  );
  const partials = new Map<string, readonly Partial[]>();
  for (const [period, needs] of needsOf(definition, plan.bases)) {
    const read = needs.map(async (need): Promise<Partial> => {
      const key = keys.get(`${need.dataset}#${need.bucket}#${need.period}`) as string;
      return { bucket: need.bucket, tally: tallyFromJson(await readJson<TallyJson>(work, key)) };
    });
    partials.set(period, await Promise.all(read));
  }
  return partials;
}

function figuresOf(
  plan: Plan,
  definition: ReportDefinition,
  tallies: ReadonlyMap<string, Tally>,
  reference: Reference,
): readonly Figure[] {
  const wanted = definition.figures.map(({ metric, role }) => ({
    metric,
    period: plan.bases[role] as string,
  }));
  return evaluate(wanted, { metrics, tallies, reference, basePeriod: basePeriodOf(definition, plan.bases) });
}

/** What a quarter's file holds beside the figures of the report; nothing for what is published. */
function internalFigures(
  plan: Plan,
  { internal = [] }: ReportDefinition,
  tallies: ReadonlyMap<string, Tally>,
  reference: Reference,
): readonly Figure[] {
  const period = plan.bases[toDate];
  if (period === undefined) return [];
  const tally = tallies.get(period) ?? emptyTally();
  return internal.flatMap(({ figures }) => figures({ tally, period, reference }));
}

function listsOf(
  plan: Plan,
  definition: ReportDefinition,
  tallies: ReadonlyMap<string, Tally>,
  reference: Reference,
  records: Facts['records'],
): Facts['lists'] {
  const byDataset = new Map(Object.entries(records));
  return Object.fromEntries(
    (definition.lists ?? []).map(({ id, role, rows }) => {
      const period = plan.bases[role] as string;
      return [id, rows({ tally: tallies.get(period) as Tally, period, reference, records: byDataset })];
    }),
  );
}

function footingsOf(
  plan: Plan,
  definition: ReportDefinition,
  figures: readonly Figure[],
): readonly StoredFooting[] {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return definition.compositions.flatMap(({ id, total, parts, role }) => {
    const at = (metric: string): Figure | undefined => byId.get(figureId(metric, plan.bases[role] as string));
    const whole = at(total);
    const found =
      whole &&
      footing(
        id,
        whole,
        parts.flatMap((part) => at(part) ?? []),
      );
    return found
      ? [{ ...found, printedSum: found.printedSum.toFixed(), printedTotal: found.printedTotal.toFixed() }]
      : [];
  });
}

function rankingFor(
  plan: Plan,
  definition: ReportDefinition,
  tallies: ReadonlyMap<string, Tally>,
  reference: Reference,
): readonly RankedFactory[] {
  if (!definition.ranking) return [];
  const period = plan.bases[definition.ranking] as string;
  return rankingOf(period, tallies.get(period) as Tally, reference);
}

function stored(row: RankedFactory): StoredRank {
  return {
    ...row,
    eep: row.eep?.toFixed() ?? null,
    cep: row.cep?.toFixed() ?? null,
    score: row.score?.toFixed() ?? null,
  };
}
