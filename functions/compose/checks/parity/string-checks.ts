import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import type { Rule } from '../../../domain/rules.ts';
import { tokenize } from '../../../domain/words.ts';
import { stringPair } from './languages.ts';
import { surplus } from './multiset.ts';
import { cutOff, doubled, gaps } from './string-slips.ts';
import { type StringTexts, stringTexts } from './string-texts.ts';

/** Figures and periods that a text names. A scope is a constant in English alone, and parameters are the view's business. */
function placeholders(text: string): readonly string[] {
  if (!text.includes('{{')) return [];
  const names = (tokens: ReturnType<typeof tokenize>): readonly string[] =>
    tokens.flatMap((token) => {
      if (token.kind === 'strong') return names(token.tokens);
      return token.kind === 'placeholder' ? [`${token.name}${token.form && `|${token.form}`}`] : [];
    });
  return names(tokenize(text)).filter((name) => /[@:]/.test(name) && !name.startsWith('const:'));
}

function missing({ zh, en }: Texts): readonly Observation[] {
  const only = (one: StringTexts, other: StringTexts, language: string): readonly Observation[] =>
    [...one].flatMap(([key]) => (other.has(key) ? [] : [{ subject: key, values: { language } }]));
  return [...only(zh, en, 'en'), ...only(en, zh, 'zh-CN')];
}

function empty({ zh, en }: Texts): readonly Observation[] {
  const emptied = (one: StringTexts, other: StringTexts, language: string): readonly Observation[] =>
    [...one].flatMap(([key, text]) =>
      text.trim() === '' && (other.get(key) ?? '').trim() !== ''
        ? [{ subject: key, values: { language } }]
        : [],
    );
  return [...emptied(zh, en, 'zh-CN'), ...emptied(en, zh, 'en')];
}

function differing({ zh, en }: Texts): readonly Observation[] {
  return [...zh].flatMap(([key, text]) => {
    const [ours, theirs] = [placeholders(text), placeholders(en.get(key) ?? text)];
    const [onlyZh, onlyEn] = [surplus(ours, theirs), surplus(theirs, ours)];
    if (onlyZh.length === 0 && onlyEn.length === 0) return [];
    return [{ subject: key, values: { onlyZh: onlyZh.join(', ') || '—', onlyEn: onlyEn.join(', ') || '—' } }];
  });
}

/** Markup that is typed and not one of the two: strong text left open, an element of HTML, a brace too few. */
function misspelt({ zh, en }: Texts): readonly Observation[] {
  const odd = (text: string): boolean =>
    text.split('\n').some((one) => one.split('**').length % 2 === 0) ||
    /<\/?[a-z]+>|&[a-z]+;/i.test(text) ||
    /[{}]/.test(text.replaceAll(/\{\{[^{}]*\}\}/g, ''));
  return [...[...zh].map((one) => ['zh-CN', ...one]), ...[...en].map((one) => ['en', ...one])].flatMap(
    ([language = '', key = '', text = '']) =>
      odd(text) ? [{ subject: key, values: { language, text } }] : [],
  );
}

interface Texts {
  readonly zh: StringTexts;
  readonly en: StringTexts;
}

const check = (
  id: string,
  rule: Rule,
  look: (texts: Texts) => readonly Observation[],
  weight: Pick<TextCheck, 'severity' | 'firm'> = { severity: 'blocking', firm: true },
): TextCheck => ({
  ...{ id, rule, ...weight },
  run(draft: Pick<Draft, 'strings'>) {
    const pair = stringPair(draft);
    return pair === undefined ? [] : look({ zh: stringTexts(pair.zh), en: stringTexts(pair.en) });
  },
});

/** The strings themselves, also those that this edition does not print (domain.md §5, C-PARITY). */
export const stringChecks: readonly TextCheck[] = [
  check('string-missing', 'C-PARITY', missing),
  check('string-empty', 'C-PARITY', empty),
  check('string-placeholders', 'C-PARITY', differing),
  check('string-markup', 'C-LAYOUT', misspelt),
  check('string-gap', 'C-LAYOUT', gaps, { severity: 'warning' }),
  check('string-doubled', 'C-LAYOUT', doubled, { severity: 'warning' }),
  check('string-cut-off', 'C-PARITY', cutOff, { severity: 'warning' }),
];
