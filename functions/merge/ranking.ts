import { coverageOf } from '../domain/coverage.ts';
import { asOf, elapsedQuarters, parsePeriod } from '../domain/period.ts';
import { type RankedFactory, rankFactories } from '../domain/ranking.ts';
import { consolidationOf, facilityOf, type Reference } from '../domain/reference.ts';
import type { Tally } from '../domain/tally.ts';

/** The EEP/CEP ranking of the year to date, over the consolidated facilities that are open (domain.md §3.3). */
export function rankingOf(period: string, tally: Tally, reference: Reference): readonly RankedFactory[] {
  const parsed = parsePeriod(period);
  const facilities = [...consolidationOf(reference, parsed.year).keys()].filter(
    (id) => facilityOf(reference, id).openedOn <= asOf(parsed),
  );
  const complete = (expectation: string): ReadonlySet<string> => {
    const incomplete = new Set(coverageOf([expectation], tally, parsed, reference)?.incomplete ?? []);
    return new Set(facilities.filter((id) => !incomplete.has(id)));
  };
  return rankFactories(facilities, tally, {
    eepWeight: reference.profile.ranking.eepWeight,
    cepWeight: reference.profile.ranking.cepWeight,
    quartersElapsed: elapsedQuarters(parsed),
    complete: { EEP: complete('eep'), CEP: complete('cep') },
  });
}
