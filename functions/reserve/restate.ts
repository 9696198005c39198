import type { Reserving } from '../contract.ts';
import { figureId } from '../domain/figure.ts';
import type { Inputs } from '../domain/inputs.ts';
import { isRanking } from '../domain/ranking-metric.ts';
import { basePeriodOf, type ReportDefinition } from '../domain/report.ts';
import { restatementOf } from '../domain/restatement.ts';
import type { EditionItem } from '../ports/editions.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { findEvidence } from '../snapshot/evidence.ts';
import { loadReference } from '../snapshot/reference-records.ts';
import { readFacts } from '../snapshot/stored-facts.ts';
import { readJson, writeJson } from '../snapshot/work-object.ts';
import { workKeys } from '../wiring/names.ts';

export interface RestatePorts {
  readonly work: ObjectStore;
  readonly published: ObjectStore;
  readonly definition: (report: string) => ReportDefinition;
}

/**
 * Compares the new figures with those of the superseded edition, by its evidence, and stores what is printed otherwise.
 * Null where there is no edition before, or its evidence is gone.
 */
export async function restate(
  superseded: EditionItem | undefined,
  plan: Reserving,
  { work, published, definition: definitionOf }: RestatePorts,
): Promise<string | null> {
  const evidence = superseded?.status === 'complete' ? await findEvidence(superseded, published) : undefined;
  if (!superseded || !evidence) return null;
  const definition = definitionOf(plan.report);
  const { figures } = await readFacts(work, plan.merged);
  const { buckets } = await readJson<Inputs>(
    work,
    workKeys.inputs(plan.organisation, plan.origin.inputDigest),
  );
  const { profile } = await loadReference(work, plan.referenceKey);
  const listed = definition.figures.map(({ metric, role }) => figureId(metric, plan.bases[role] as string));
  // The ranking is no definition's list; one that is not published is not told here either.
  const ranked = profile.ranking.published ? figures.filter(isRanking).map(({ id }) => id) : [];
  const restatement = restatementOf({
    supersedes: superseded.number,
    earlier: { figures: evidence.figures, buckets: evidence.inputs.buckets },
    newer: { figures, buckets },
    printed: [...listed, ...ranked],
    basePeriod: basePeriodOf(definition, plan.bases),
    significance: profile.baseChange.significance,
  });
  const key = workKeys.restatement(plan);
  await writeJson(work, key, restatement);
  return key;
}
