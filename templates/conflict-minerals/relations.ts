import { csrCriteria } from '../../functions/domain/datasets/csr.ts';
import { ofPeriod } from '../../functions/domain/relations/declare.ts';
import type { Relation } from '../../functions/domain/relations/relation.ts';
import { appendixGroups } from './appendix-rows.ts';
import { smelterParts, standingMetrics, threeTgParts } from './figures.ts';

const results = ofPeriod('results');
const campaign = ofPeriod('campaign');

/** C-SOR: 3TG is the sum of its metals; the four standings are all smelters, and their shares make a hundred. */
const smelters: readonly Relation[] = [
  ...['cm.sor_count', ...standingMetrics].map((metric) =>
    results.sum(
      'smelter-metals',
      'C-SOR',
      `${metric}.three_tg`,
      threeTgParts.map((part) => `${metric}.${part}`),
    ),
  ),
  ...smelterParts.map((part) =>
    results.sum(
      'smelter-standings',
      'C-SOR',
      `cm.sor_count.${part}`,
      standingMetrics.map((metric) => `${metric}.${part}`),
    ),
  ),
  results.shares(
    'standing-shares',
    'C-SOR',
    'cm.sor_count.three_tg',
    standingMetrics.map((metric) => `${metric}_rate.three_tg`),
  ),
  results.atMost(
    'located-over-listed',
    'C-RATE',
    ['cm.sor_country_identified.three_tg'],
    'cm.sor_count.three_tg',
  ),
];

/** C-RATE: a count cannot be more than the count that it is part of. */
const bounds: readonly Relation[] = [
  ...['cmrt', 'emrt'].map((template) =>
    campaign.atMost(
      'responses-over-surveyed',
      'C-RATE',
      [`cm.responses_${template}`],
      `cm.suppliers_in_scope_${template}`,
    ),
  ),
  campaign.atMost('onsite-over-audited', 'C-RATE', ['csr.onsite_audited'], 'csr.suppliers_audited'),
];

/** Relations between the figures of the report, by role. */
export const relations: readonly Relation[] = [
  ...smelters,
  ...bounds,
  campaign.sum(
    'rectifications',
    'C-FOOT',
    'csr.rectifications',
    csrCriteria.map((criterion) => `csr.rectifications.${criterion}`),
  ),
  ...appendixGroups.flatMap(({ role, rows }) =>
    rows.flatMap(({ metric, of }) =>
      of === undefined ? [] : [ofPeriod(role).share('rate-of-counts', 'C-INT', metric, of)],
    ),
  ),
];
