import { coveredCountries } from '../../functions/domain/covered-countries.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import { countriesListed } from '../house/frame/countries.ts';
import { listedInSentence } from '../house/frame/names.ts';
import { originRows, smelterRows } from './results.ts';

/** Covered countries (17 CFR 240.13p-1) of some codes, as a sentence names them; empty where there are none. */
function coveredAmong(context: ViewContext, codes: readonly string[]): Text {
  const covered = [...new Set(codes)].filter((code) => coveredCountries.has(code));
  return listedInSentence(context, countriesListed(context, covered));
}

/** Which disclosed origins are covered countries, or that none is. */
export function coveredOrigins(context: ViewContext): Text {
  const names = coveredAmong(
    context,
    originRows(context).flatMap(({ countries }) => countries),
  );
  const key = names.length === 0 ? 'none' : 'some';
  return context.say(`conflict-minerals:actions.origins.covered.${key}`, { names });
}

/** In which covered countries smelters of the list stand; nothing is said where none does. */
export function coveredPlaces(context: ViewContext): Text {
  const names = coveredAmong(
    context,
    smelterRows(context).flatMap(({ country }) => country ?? []),
  );
  return names.length === 0 ? [] : context.say('conflict-minerals:smelters.covered', { names });
}
