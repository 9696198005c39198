import type { HandIn } from '../../../functions/intake/hand-in.ts';
import type { Fact } from './fact.ts';
import { handOverFor } from './hand-over.ts';
import { campaign2023 } from './sample-optics/campaign.ts';
import { lookUp } from './sample-optics/look-up.ts';
import { organisationId, plants, profile } from './sample-optics/profile.ts';
import { training2023 } from './sample-optics/training.ts';
import { wordsByPeriod } from './words.ts';

const handOver = handOverFor(organisationId);

/**
 * Everything the second sample organisation ever handed in, oldest first: one campaign, without a status list, an
 * inquiry into origins or audits. `words` are its content records, handed in by period.
 */
export function sampleOptics(words: readonly Fact[] = []): readonly HandIn[] {
  return [
    handOver('2023-02-13T02:00:00Z', 'sample-master-data', 'master-data-2023', [
      profile,
      ...plants,
      ...lookUp(),
    ]),
    handOver('2024-01-18T02:00:00Z', 'sample-minerals-office', 'minerals-campaign-2023', campaign2023()),
    handOver('2024-01-19T02:00:00Z', 'sample-minerals-office', 'minerals-training-2023', training2023()),
    ...wordsByPeriod(words).map((one) =>
      handOver(one.handedInAt, 'sample-report-office', one.source, one.facts),
    ),
  ];
}
