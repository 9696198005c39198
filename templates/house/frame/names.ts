import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';

/** A bilingual value of a record, bound by its own id: names may hold digits. */
export function bilingualText(
  context: ViewContext,
  id: string,
  words: { readonly 'zh-CN': string; readonly en: string },
): Text {
  const byLanguage: Readonly<Record<string, string>> = words;
  return [context.constant(id, byLanguage[context.language] ?? words.en)];
}

export function organisationName(context: ViewContext): Text {
  return bilingualText(context, 'profile.name', context.profile.name);
}

export function preparedBy(context: ViewContext): Text {
  return bilingualText(context, 'profile.preparedBy', context.profile.preparedBy);
}

export function editionName(context: ViewContext): Text {
  return context.say('common:editionName', {
    number: [context.constant('stamp.number', String(context.stamp.number))],
  });
}

/** A facility's printed name; the id where the facility list does not know it. */
export function facilityName(context: ViewContext, facilityId: string): Text {
  const facility = context.reference.facilities.get(facilityId);
  const id = `facility.${facilityId}.name`;
  return facility ? bilingualText(context, id, facility.name) : [context.constant(id, facilityId)];
}

/** Texts joined as a language lists them: 、 in Chinese, commas in English. */
export function listed(context: ViewContext, texts: readonly Text[]): Text {
  const gap = context.say('common:listGap');
  return texts.flatMap((text, index) => (index === 0 ? text : [...gap, ...text]));
}

/** The same inside a sentence, where the last one is joined by a word: A、B和C, A, B and C. */
export function listedInSentence(context: ViewContext, texts: readonly Text[]): Text {
  return joinedInSentence(context, texts, 'common:lastGap');
}

/** One or more of them: A、B或C, A, B or C. */
export function anyInSentence(context: ViewContext, texts: readonly Text[]): Text {
  return joinedInSentence(context, texts, 'common:anyGap');
}

function joinedInSentence(context: ViewContext, texts: readonly Text[], gap: string): Text {
  const last = texts.at(-1);
  if (last === undefined || texts.length === 1) return last ?? [];
  return [...listed(context, texts.slice(0, -1)), ...context.say(gap), ...last];
}
