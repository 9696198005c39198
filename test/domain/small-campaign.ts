import { metals } from '../../functions/domain/dataset.ts';
import { evaluate } from '../../functions/domain/evaluate.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import { measures } from '../../functions/domain/measures.ts';
import { metrics } from '../../functions/domain/metrics.ts';
import type { Reference } from '../../functions/domain/reference.ts';
import { merge, type Tally } from '../../functions/domain/tally.ts';
import {
  declarationAttributes,
  supplierAttributes,
  surveyAttributes,
} from '../support/campaign-attributes.ts';
import { fold, record, smallOrganisation } from './small-organisation.ts';

/** Records of a minerals campaign, one line each; a test says what it is about. */

type More = Readonly<Record<string, unknown>>;
export type CampaignRecords = Readonly<Record<string, readonly ReturnType<typeof record>[]>>;

const small = smallOrganisation();

/** The small organisation, asking about the given metals. */
export const askingAbout = (inScope: readonly (typeof metals)[number][] = metals): Reference => ({
  ...small,
  profile: {
    ...small.profile,
    minerals: { inScope: [...inScope], grievance: { email: 'voice@example.com', anonymous: true } },
  },
});

export const supplier = (supplierId: string, more: More = {}) => record(supplierAttributes(supplierId, more));

export const survey = (supplierId: string, more: More = {}) => record(surveyAttributes(supplierId, more));

export const declaration = (supplierId: string, more: More = {}) =>
  record(declarationAttributes(supplierId, more));

/** A row of a smelter list; `cid` of six digits, or none where the facility is not identified. */
export const row = (supplierId: string, rowNumber: number, cid: string | undefined, more: More = {}) =>
  record({
    supplierId,
    template: 'CMRT',
    campaignYear: 2023,
    revision: 1,
    rowNumber,
    metal: 'Tin',
    ...(cid === undefined ? { lookup: 'notYetIdentified' } : { lookup: 'listed', cid: `CID${cid}` }),
    ...more,
  });

export const lookedUp = (cid: string, more: More = {}) =>
  record({
    metal: 'Tin',
    cid: `CID${cid}`,
    country: { rmiName: 'PERU', code: 'PE' },
    source: 'look-up',
    ...more,
  });

export const status = (cid: string, snapshotOn: string, stands: string, more: More = {}) =>
  record({ metal: 'Tin', cid: `CID${cid}`, snapshotOn, status: stands, source: 'list', ...more });

export const origin = (cid: string, originCountries: readonly string[], more: More = {}) =>
  record({
    metal: 'Tin',
    cid: `CID${cid}`,
    rcoiYear: 2023,
    originCountries,
    confidence: 'disclosed',
    ...more,
  });

/** Everything folded as the workflow does it: each dataset with those it joins. */
export function campaignTally(records: CampaignRecords, period = '2023', reference = askingAbout()): Tally {
  return merge(
    Object.entries(records).map(([dataset, own]) => {
      const joined = measures.get(dataset)?.join?.datasets ?? [];
      return fold(
        dataset,
        period,
        own,
        reference,
        Object.fromEntries(joined.map((name) => [name, records[name] ?? []])),
      );
    }),
  );
}

/** A reader of figures over the same. */
export function campaignFigures(
  records: CampaignRecords,
  period = '2023',
  reference = askingAbout(),
): (metric: string) => Figure {
  const tallies = new Map([[period, campaignTally(records, period, reference)]]);
  return (metric) => {
    const found = evaluate([{ metric, period }], { metrics, tallies, reference, basePeriod: '' });
    return found.find((one) => one.metric === metric) as Figure;
  };
}
