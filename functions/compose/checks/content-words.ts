import type { Draft } from '../../domain/draft.ts';
import { parsePeriod } from '../../domain/period.ts';
import type { ContentRecord } from '../../domain/report.ts';
import { member } from '../../domain/string-tree.ts';
import { type Token, tokenize } from '../../domain/words.ts';

type ContentLanguage = 'zh-CN' | 'en';

/** A content record of the draft's report and period, with its words in one language. */
export interface ContentWords {
  readonly record: ContentRecord;
  /** Title, paragraphs and caption, constants and years put in; figures are left out. */
  readonly lines: readonly string[];
  /** The same as they were handed in, with their placeholders. */
  readonly raw: readonly string[];
}

/** What the organisation's own words of this report say in a language. */
export function contentWords(draft: Draft, language: string): readonly ContentWords[] {
  const all = (draft.records.get('content') ?? []) as readonly ContentRecord[];
  return all
    .filter(({ report, period }) => report === draft.report && period === draft.period)
    .map((record) => ({
      record,
      raw: wordsOf(record, language as ContentLanguage),
      lines: wordsOf(record, language as ContentLanguage).map((line) =>
        filledLine(draft, record, language, line),
      ),
    }));
}

function wordsOf({ title, text, image }: ContentRecord, language: ContentLanguage): readonly string[] {
  const pairs = [title, image?.caption].filter((pair) => pair !== undefined);
  return [...pairs.map((pair) => pair[language]), ...text[language]];
}

function filledLine(draft: Draft, record: ContentRecord, language: string, line: string): string {
  const spoken = (token: Token): string => {
    if (token.kind === 'text') return token.text;
    if (token.kind === 'strong') return token.tokens.map(spoken).join('');
    const [kind, rest = ''] = token.name.split(/:(.*)/s);
    if (kind === 'own') return record.constants?.[rest]?.[language as ContentLanguage] ?? '';
    if (kind === 'period') return String(parsePeriod(draft.bases[rest] ?? rest).year);
    if (kind === 'const') {
      const constants = member(draft.strings.get(language), 'constants');
      return String(member(constants, rest) ?? '');
    }
    return '';
  };
  return tokenize(line).map(spoken).join('');
}
