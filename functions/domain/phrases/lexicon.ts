import type { Bounds } from './bounds.ts';

/**
 * What kind of statement words make: a share of a whole, a change, a number, everything, nothing, a rank, or a state that
 * has to be proved. Shares and changes by a factor have bounds in percent; the others are true or false of more.
 */
export type PhraseKind = 'share' | 'change' | 'count' | 'all' | 'none' | 'superlative' | 'state';

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

const moved = 'rose|fell|grew|increased|decreased|dropped|declined|improved|reduced|cut';
const degrees = 'sharply|significantly|substantially|markedly|considerably|dramatically|greatly';
const ones =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';

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
    {
      kind: 'all',
      words:
        '(?<!above )\\ball\\b(?! else)|\\bevery \\w+ (?:has|have|had|is|was|were)\\b|\\b(?:entirely|without exception|in full|fully)\\b',
      bounds: whole,
    },
    {
      kind: 'state',
      words:
        '\\b(?:is|are|was|became|become) (?:carbon|climate)[- ]neutral|\\b(?:achieved|reached) (?:carbon neutrality|net[- ]zero|zero emissions)',
    },
    {
      kind: 'change',
      words: `\\b(?:${moved}) (?:${degrees})\\b|\\b(?:sharp|significant|substantial|marked|dramatic) (?:rise|fall|increase|decrease|drop|reduction|improvement)`,
    },
    {
      kind: 'count',
      words: `(?<!RMB )\\b(?:${ones}|several|a few|many)[ -](?:hundred|thousand|million)s?\\b|\\b(?:${ones})(?:-\\w{3,5})? per ?cent\\b`,
    },
    { kind: 'none', words: '\\b(?:none|not a single|no (?:violations?|cases?|risks?))\\b', bounds: nothing },
    {
      kind: 'superlative',
      words:
        '\\b(?:largest|biggest|highest|lowest|smallest|warmest|leading|for the first time|first ever|only company)\\b',
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
    { kind: 'state', words: '(?:已|均|率先)?(?:实现|达到|达成)了?(?:碳中和|净零|零排放)(?!目标|路径)' },
    {
      kind: 'change',
      words: '(?:大幅|显著|明显|大大)(?:度)?(?:地)?(?:增[加长]|下降|减少|上升|提高|提升|降低|改善)',
    },
    {
      kind: 'count',
      words:
        '[一二三四五六七八九十两数几]{1,4}[百千万亿][一二三四五六七八九十百千万]{0,6}[余多]?[家名人吨个项座次场种款台]',
    },
    { kind: 'none', words: '无一(?!例外)|没有任何|未发生任何', bounds: nothing },
    { kind: 'superlative', words: '最大|最高|最低|最小|最多|最暖|首次(?![填接参使出])|首个|唯一|领先' },
  ],
};
