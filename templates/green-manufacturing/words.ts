import { parsePeriod } from '../../functions/domain/period.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';

type Parameters = Readonly<Record<string, Text>>;

/** The report's own strings. */
export interface Words {
  readonly say: (key: string, parameters?: Parameters) => Text;
  readonly paragraphs: (key: string, parameters?: Parameters) => readonly Text[];
}

/**
 * Strings of this report by their key in its namespace. Sentences may name the time under report and the time it is
 * compared with as `{{span}}` and `{{baseSpan}}`: "the first half of 2024", "2024".
 */
export function wordsOf(context: ViewContext): Words {
  const own = (key: string): string => `green-manufacturing:${key}`;
  const kind = parsePeriod(context.bases.progress ?? '').kind;
  const spans: Parameters = {
    span: context.say(own(`span.${kind}.progress`)),
    baseSpan: context.say(own(`span.${kind}.base`)),
  };
  return {
    say: (key, parameters) => context.say(own(key), { ...spans, ...parameters }),
    paragraphs: (key, parameters) => context.paragraphs(own(key), { ...spans, ...parameters }),
  };
}
