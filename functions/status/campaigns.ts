import { bucketsOf } from '../domain/buckets.ts';
import type { CampaignStatus } from '../domain/data-status.ts';
import type { RecordOf } from '../domain/dataset.ts';
import type { mineralSurvey } from '../domain/datasets/minerals.ts';
import { datasets } from '../domain/datasets.ts';
import type { RecordStore } from '../ports/records.ts';
import { readRecords } from '../snapshot/read-records.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

type Survey = RecordOf<typeof mineralSurvey>;

const dataset = 'mineral-survey';

/** How the suppliers' campaigns of a period stand by a day, template by template: verified records only. */
export async function campaigns(
  organisation: string,
  { period, on }: { readonly period: string; readonly on: string },
  snapshot: Snapshot,
  records: RecordStore,
): Promise<readonly CampaignStatus[]> {
  const found = new Map<string, CampaignStatus>();
  const shards = datasets.get(dataset)?.shards ?? 1;
  for (const bucket of bucketsOf(dataset, period)) {
    await readRecords({ organisation, dataset, bucket, shards }, snapshot, records, ({ attributes }) => {
      const survey = attributes as Survey;
      if (survey.status === 'withdrawn') return;
      const key = `${bucket} ${survey.template}`;
      found.set(key, counted(found.get(key) ?? none(bucket, survey), survey, on));
    });
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

const none = (year: string, { template }: Survey): CampaignStatus => ({
  ...{ year, template },
  ...{ asked: 0, answered: 0, accepted: 0, rejected: 0, late: 0 },
});

function counted(so: CampaignStatus, { status, submittedOn, dueOn }: Survey, on: string): CampaignStatus {
  const one = (holds: boolean): number => (holds ? 1 : 0);
  return {
    ...so,
    asked: so.asked + 1,
    answered: so.answered + one(submittedOn !== undefined),
    accepted: so.accepted + one(status === 'accepted'),
    rejected: so.rejected + one(status === 'rejected'),
    late: so.late + one(submittedOn === undefined && dueOn < on),
  };
}
