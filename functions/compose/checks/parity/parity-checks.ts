import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Text } from '../../../domain/text.ts';
import { figuresSaid, phrasesOf } from './figures-said.ts';
import { labelChecks } from './label-check.ts';
import type { Language } from './languages.ts';
import { differenceCheck, parallelCheck, type Reader, sidesOf } from './parallel-check.ts';
import { hrefsOf, piecesOf } from './pieces.ts';
import { conceptsOf, constantSays, mayGoUnsaid, valuesOf } from './said.ts';

function figures({ strings }: Draft): Reader {
  const phrases = new Map([...strings].map(([language, tree]) => [language, phrasesOf(tree)]));
  return (text, language) => figuresSaid(text, language, phrases.get(language) ?? new Map());
}

/**
 * Declared constants and structural numbers by id. One that the other language's document uses nowhere is how this
 * language writes it (范围一 is plain words in Chinese), and held by its value alone.
 */
function constants(draft: Draft): Reader {
  const parallels = sidesOf(draft).filter((side) => side.kind === 'parallel');
  const idsOf = (of: 'zh' | 'en') =>
    new Set(parallels.flatMap((side) => boundIn(side[of]).map(({ id }) => id)));
  const [zh, en] = [idsOf('zh'), idsOf('en')];
  const everywhere = new Set([...zh].filter((id) => en.has(id)));
  const said = new Map<string, string>();
  const says = (printed: string, language: Language): string => {
    const key = `${language} ${printed}`;
    const known = said.get(key) ?? constantSays(printed, language).join(' ');
    said.set(key, known);
    return known;
  };
  return (text, language) =>
    boundIn(text)
      .filter(({ id }) => everywhere.has(id))
      .map(({ id, text: printed }) => `${says(printed, language)} [${id}]`.trimStart());
}

const boundIn = (text: Text) =>
  piecesOf(text).flatMap((piece) => (piece.kind === 'constant' || piece.kind === 'structure' ? [piece] : []));

const notes: Reader = (text) =>
  piecesOf(text).flatMap((piece) => (piece.kind === 'note' ? [`${piece.number} [${piece.id}]`] : []));

const always = (read: (text: Text, language: Language) => readonly string[]) => (): Reader => read;

/** The languages of one edition say the same (domain.md §5, C-PARITY, C-FOOTNOTE, C-TERM). */
export const parityChecks: readonly TextCheck[] = [
  differenceCheck('parity-part', 'part'),
  differenceCheck('parity-datum', 'datum'),
  parallelCheck('parity-figure', 'C-PARITY', figures),
  parallelCheck('parity-constant', 'C-PARITY', constants),
  parallelCheck('parity-value', 'C-PARITY', always(valuesOf)),
  parallelCheck('parity-link', 'C-PARITY', always(hrefsOf)),
  parallelCheck('parity-note', 'C-FOOTNOTE', always(notes)),
  parallelCheck('parity-concept', 'C-TERM', always(conceptsOf), mayGoUnsaid),
  ...labelChecks,
];
