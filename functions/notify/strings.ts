import { monthText } from '../domain/date-text.ts';
import type { Finding } from '../domain/finding.ts';
import { findingLines } from '../domain/finding-lines.ts';
import { parsePeriod } from '../domain/period.ts';
import { filled, member, type StringTree } from '../domain/string-tree.ts';

/** Words of one language for notices. */
export interface Notices {
  readonly language: string;
  /** A string of `notices.json` with its parameters filled in; undefined where there is none. */
  readonly find: (key: string, values?: Values) => string | undefined;
  readonly say: (key: string, values?: Values) => string;
  readonly report: (slug: string) => string;
  readonly period: (code: string) => string;
  readonly month: (month: string) => string;
  /** What was found, then what else is known of it. */
  readonly finding: (finding: Finding) => string;
}

export type Values = Readonly<Record<string, string | number>>;

/** Looks words up in `locales/<language>/`; a report without words of its own is told by its slug. */
export function noticesIn(language: string, strings: StringTree): Notices {
  const find = (key: string, values: Values = {}): string | undefined => {
    const found = `notices.${key}`.split('.').reduce<unknown>(member, strings);
    return typeof found === 'string' ? filled(found, values) : undefined;
  };
  const say = (key: string, values?: Values): string => find(key, values) ?? key;
  return {
    language,
    find,
    say,
    report: (slug) => {
      const lines = member(member(strings, slug), 'titleLines');
      return Array.isArray(lines) ? lines.join(language.startsWith('zh') ? '' : ' ') : slug;
    },
    period: (code) => {
      const { year, kind } = parsePeriod(code);
      return kind === 'half' || kind === 'quarter' ? say(`${kind}.${code.slice(5)}`, { year }) : code;
    },
    month: (month) => monthText(`${month}-01`, language),
    finding: (finding) =>
      findingLines(finding, strings, language, () => undefined).join(language.startsWith('zh') ? '' : ' '),
  };
}
