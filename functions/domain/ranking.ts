import { Decimal, zero } from './decimal.ts';
import { rankByScore } from './rank-by-score.ts';
import type { Tally } from './tally.ts';

export interface RankedFactory {
  readonly facilityId: string;
  /** Attainment of the year-to-date share of the annual target, percent, capped at 120; null without target or data. */
  readonly eep: Decimal | null;
  readonly cep: Decimal | null;
  readonly score: Decimal | null;
  /** Null where the factory is listed unranked. */
  readonly rank: number | null;
}

export interface RankingRules {
  readonly eepWeight: string;
  readonly cepWeight: string;
  readonly quartersElapsed: number;
  /** Facilities whose quarters are all delivered, per programme. */
  readonly complete: { readonly EEP: ReadonlySet<string>; readonly CEP: ReadonlySet<string> };
}

/** Datasets that a ranking is folded from. */
export const rankingDatasets: readonly string[] = ['cep-project', 'eep-project', 'factory-target'];

const cap = new Decimal('1.2');

/**
 * EEP/CEP ranking (domain.md §3.3): attainment = actual year to date ÷ (annual target × share of the year), capped at
 * 1.20; score is the weighted mean; equal scores to four decimals share a rank and the next one is skipped. A factory
 * without a target or with an incomplete quarter is listed unranked, last.
 */
export function rankFactories(
  facilityIds: readonly string[],
  tally: Tally,
  rules: RankingRules,
): readonly RankedFactory[] {
  const rows = facilityIds.map((facilityId) => {
    const eep = attainment(tally, 'eep', 'EEP', facilityId, rules);
    const cep = attainment(tally, 'cep', 'CEP', facilityId, rules);
    const score = eep && cep ? eep.times(rules.eepWeight).plus(cep.times(rules.cepWeight)) : null;
    return { facilityId, eep: percent(eep), cep: percent(cep), score };
  });
  return rankByScore(rows, ({ facilityId }) => facilityId);
}

function attainment(
  tally: Tally,
  cell: string,
  programme: 'EEP' | 'CEP',
  facilityId: string,
  rules: RankingRules,
): Decimal | null {
  const actual = tally.sums.get(`${cell}/${facilityId}`);
  const target = tally.sums.get(`factoryTarget/${programme}/${facilityId}`) ?? zero;
  if (actual === undefined || target.isZero() || !rules.complete[programme].has(facilityId)) return null;
  const due = target.times(rules.quartersElapsed).dividedBy(4);
  return Decimal.min(actual.dividedBy(due), cap);
}

function percent(share: Decimal | null): Decimal | null {
  return share === null ? null : share.times(100);
}
