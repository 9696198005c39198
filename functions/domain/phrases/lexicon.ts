import type { Bounds } from './bounds.ts';

/**
 * What kind of statement words make: a share of a whole, a change by a factor, everything, nothing, or a rank.
 * Shares and changes have bounds in percent; the others are true or false of more than one number.
 */
export type PhraseKind = 'share' | 'change' | 'all' | 'none' | 'superlative';

export interface FixedPhrase {
  readonly kind: PhraseKind;
  /** Source of a regular expression; bounded repetitions only. */
  readonly words: string;
  readonly bounds?: Bounds;
}

export type PhraseLanguage = 'zh-CN' | 'en';

const majority: Bounds = { above: 50 };
/** No source bounds it; as a reader takes it, more than four of five. */
const vastMajority: Bounds = { above: 80 };
const whole: Bounds = { atLeast: 100, atMost: 100 };
const nothing: Bounds = { atLeast: 0, atMost: 0 };

const things =
  'suppliers|facilities|factories|subsidiaries|smelters|SORs|products|customers|employees|emissions|waste';

/** Phrases that hold no number of their own; the first that fits counts. Those with one are read by `comparisons`. */
export const fixedPhrases: Readonly<Record<PhraseLanguage, readonly FixedPhrase[]>> = {
  en: [
    { kind: 'share', words: '\\bvast majority\\b', bounds: vastMajority },
    { kind: 'share', words: '\\bmajority of\\b', bounds: majority },
    {
      kind: 'share',
      words: `\\bmost (?:of (?:the|our|its|these|them)|were|are|have|had|(?:${things}))\\b`,
      bounds: majority,
    },
    { kind: 'change', words: '\\bquadrupled\\b', bounds: { atLeast: 300 } },
    { kind: 'change', words: '\\btripled\\b', bounds: { atLeast: 200 } },
    { kind: 'change', words: '\\bdoubled\\b', bounds: { atLeast: 100 } },
    { kind: 'change', words: '\\bhalved\\b', bounds: { atMost: -50 } },
    { kind: 'all', words: '\\b(?:all|every|entirely|without exception|fully)\\b', bounds: whole },
    { kind: 'none', words: '\\b(?:none|not a single|no (?:violations?|cases?|risks?))\\b', bounds: nothing },
    {
      kind: 'superlative',
      words:
        '\\b(?:largest|biggest|highest|lowest|smallest|warmest|leading|for the first time|first ever|only company|record)\\b',
    },
  ],
  'zh-CN': [
    { kind: 'share', words: '绝大部分|绝大多数', bounds: vastMajority },
    { kind: 'share', words: '大部分|大多数(?!据)|(?<!大)多数(?!据|字|值)|过半数?', bounds: majority },
    { kind: 'change', words: '翻了?两番', bounds: { atLeast: 300 } },
    { kind: 'change', words: '增[长加]了?两倍', bounds: { atLeast: 200 } },
    { kind: 'change', words: '翻了?一?番|翻倍|增[长加]了?一倍', bounds: { atLeast: 100 } },
    { kind: 'change', words: '减半|[减降][少低]了?一半', bounds: { atMost: -50 } },
    { kind: 'all', words: '全部|所有|全都|无一例外|百分之百', bounds: whole },
    { kind: 'none', words: '无一(?!例外)|没有任何|未发生任何', bounds: nothing },
    { kind: 'superlative', words: '最大|最高|最低|最小|最多|最暖|首次|首个|唯一|领先' },
  ],
};
