import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import { bilingualText } from '../house/frame/names.ts';
import { wordsOf } from './words.ts';

/** Name of the system that keeps hazardous-substance requirements; a general word where the profile names none. */
export function substanceSystem(context: ViewContext): Text {
  const name = context.profile.systems?.hazardousSubstances;
  if (name === undefined) return wordsOf(context).say('substances.system.unnamed');
  return bilingualText(context, 'profile.systems.hazardousSubstances', name);
}
