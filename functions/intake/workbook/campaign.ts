import { naturalKey, type RecordOf, shardOf } from '../../domain/dataset.ts';
import { mineralSurvey } from '../../domain/datasets/minerals.ts';
import { FileRefused } from '../../domain/file-refused.ts';
import { problem } from '../../domain/problem.ts';
import type { ReadingContext } from '../kind.ts';
import type { Template } from './editions.ts';
import { latestOf } from './reference-lists.ts';

export type Survey = RecordOf<typeof mineralSurvey>;

export interface Campaign {
  readonly year: number;
  /** Absent where the supplier was not asked in that year. */
  readonly survey?: Survey;
}

/**
 * The campaign that a declaration answers: the year that the person says, else the newest in which the supplier was
 * asked with this template. Throws where it never was.
 */
export async function campaignOf(
  supplierId: string,
  template: Template,
  context: ReadingContext,
): Promise<Campaign> {
  const { campaign } = context.options;
  if (campaign !== undefined) {
    const survey = await surveyOf(supplierId, template, campaign, context);
    return { year: campaign, ...(survey ? { survey } : {}) };
  }
  for (const bucket of context.buckets(mineralSurvey.id).toReversed()) {
    const survey = await surveyOf(supplierId, template, Number(bucket), context);
    if (survey) return { year: Number(bucket), survey };
  }
  throw new FileRefused(problem('rmi-campaign-unknown', {}, { supplier: supplierId, template }));
}

async function surveyOf(
  supplierId: string,
  template: Template,
  year: number,
  context: ReadingContext,
): Promise<Survey | undefined> {
  const key = naturalKey([supplierId, template, year]);
  const scope = { shard: shardOf(supplierId, mineralSurvey.shards), range: { from: key, to: key } };
  for await (const survey of latestOf<Survey>(context, mineralSurvey.id, String(year), scope))
    if (survey.status !== 'withdrawn') return survey;
  return undefined;
}
