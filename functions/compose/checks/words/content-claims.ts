import { sentencesIn, speaksOfPlan } from '../../../domain/dates/plans.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import type { PhraseKind } from '../../../domain/phrases/lexicon.ts';
import { phrasesIn } from '../../../domain/phrases/phrases-in.ts';
import { contentWords } from '../content-words.ts';

/** What is said of everything, of nothing, as a rank or as a state that has to be proved. */
const absolute: ReadonlySet<PhraseKind> = new Set(['all', 'none', 'superlative', 'state']);

/** A placeholder of a figure, or of a constant that the record registers with its source. */
const evidence = /\{\{(?:own:|[^{}]{1,80}@)/;

/** C-CLAIM: what the organisation says without qualification rests on a figure or a named source; plans are none. */
export function claimsWithoutEvidence(draft: Draft): readonly Observation[] {
  const { language } = draft;
  return contentWords(draft, language).flatMap(({ record, raw }) =>
    (record.slot.startsWith('plan.') ? [] : raw)
      .flatMap(sentencesIn)
      .filter((sentence) => !evidence.test(sentence) && !speaksOfPlan(sentence, language))
      .flatMap((sentence) =>
        phrasesIn(sentence, language)
          .filter(({ kind }) => absolute.has(kind))
          .map(({ words }) => ({
            subject: record.slot,
            values: { words },
            place: { language, sentence },
          })),
      ),
  );
}
