import { coveredCountries } from '../../functions/domain/covered-countries.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import { countriesListed } from '../house/frame/countries.ts';
import { listedInSentence } from '../house/frame/names.ts';
import { inquiryPerformed, originRows, smelterRows } from './results.ts';

const at = (key: string): string => `conflict-minerals:risk.identification.covered.${key}`;

/**
 * Sentences on the covered countries (17 CFR 240.13p-1): which of them are among the disclosed origins, or that none is,
 * and in which of them smelters stand. Nothing is said where neither is known.
 */
export function coveredCountriesSaid(context: ViewContext): readonly Text[] {
  const said = [...originsSaid(context), ...placesSaid(context)];
  return said.length === 0 ? [] : [context.say(at('rule')), ...said];
}

function originsSaid(context: ViewContext): readonly Text[] {
  if (!inquiryPerformed(context)) return [];
  const names = coveredAmong(
    context,
    originRows(context).flatMap(({ countries }) => countries),
  );
  return [context.say(at(names.length === 0 ? 'noOrigins' : 'origins'), { names })];
}

function placesSaid(context: ViewContext): readonly Text[] {
  const names = coveredAmong(
    context,
    smelterRows(context).flatMap(({ country }) => country ?? []),
  );
  return names.length === 0 ? [] : [context.say(at('places'), { names })];
}

/** The covered countries among some codes, as a sentence names them; empty where there are none. */
function coveredAmong(context: ViewContext, codes: readonly string[]): Text {
  const covered = [...new Set(codes)].filter((code) => coveredCountries.has(code));
  return listedInSentence(context, countriesListed(context, covered));
}
