import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import type { Rule } from '../../../domain/rules.ts';
import type { Text } from '../../../domain/text.ts';
import { align, type Difference, type Parallel } from './align.ts';
import { documentPair, type Language } from './languages.ts';
import { surplus } from './multiset.ts';
import { type Spot, spokenText } from './spot.ts';

/** What both languages must say alike of one sentence, as comparable words. */
export type Reader = (text: Text, language: Language) => readonly string[];

/** Whether one language may say this and the other not, given what the other says. */
export type MayBeAlone = (said: string, other: readonly string[]) => boolean;

const never: MayBeAlone = () => false;

/** The same observation from either language: it names both. */
export const seenBeside = ({ subject, section, near }: Spot, values: Observation['values']): Observation => ({
  subject,
  values: { section, near, ...values },
  place: { section },
});

/** A check of every parallel sentence, label and cell: what only one language says is named with both sentences. */
export const parallelCheck = (
  id: string,
  rule: Rule,
  readerOf: (draft: Draft) => Reader,
  mayBeAlone: MayBeAlone = never,
): TextCheck => ({
  id,
  rule,
  severity: 'blocking',
  firm: true,
  run(draft) {
    const read = readerOf(draft);
    return sidesOf(draft).flatMap((side) =>
      side.kind === 'parallel' ? differing(side, read, mayBeAlone) : [],
    );
  },
});

function differing(side: Parallel, read: Reader, mayBeAlone: MayBeAlone): readonly Observation[] {
  const [zh, en] = [read(side.zh, 'zh-CN'), read(side.en, 'en')];
  const onlyZh = surplus(zh, en).filter((one) => !mayBeAlone(one, en));
  const onlyEn = surplus(en, zh).filter((one) => !mayBeAlone(one, zh));
  if (onlyZh.length === 0 && onlyEn.length === 0) return [];
  const listed = (values: readonly string[]): string => values.join(', ') || '—';
  return [
    seenBeside(side, {
      zh: spokenText(side.zh),
      en: spokenText(side.en),
      onlyZh: listed(onlyZh),
      onlyEn: listed(onlyEn),
    }),
  ];
}

/** A check of what stands beside the words: parts, their order, states, positions of charts. */
export const differenceCheck = (id: string, kind: Difference['kind']): TextCheck => ({
  id,
  rule: 'C-PARITY',
  severity: 'blocking',
  firm: true,
  run: (draft) =>
    sidesOf(draft).flatMap((side) =>
      side.kind === kind ? [seenBeside(side, { zh: side.zh, en: side.en })] : [],
    ),
});

/** Aligned once for all checks of a draft. */
const aligned = new WeakMap<Draft['documents'], ReturnType<typeof align>>();

export function sidesOf({ documents }: Draft): ReturnType<typeof align> {
  const known = aligned.get(documents);
  if (known) return known;
  const pair = documentPair({ documents });
  const sides = pair === undefined ? [] : align(pair.zh, pair.en);
  aligned.set(documents, sides);
  return sides;
}
