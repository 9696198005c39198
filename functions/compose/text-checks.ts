import type { Draft, TextCheck } from '../domain/draft.ts';
import type { Observation } from '../domain/finding.ts';
import { lineText, readHtml } from '../domain/html/reading.ts';
import { hasNumeral, numeralsIn } from '../domain/numerals.ts';
import { definitionChecks } from './definition-checks.ts';
import { htmlAsWorded } from './html-as-worded.ts';
import { runningHeads, styleFaults } from './page-styles.ts';
import { parityChecks } from './parity/parity-checks.ts';
import { phraseChecks } from './phrase-checks.ts';
import { standardChecks } from './standard-checks.ts';
import { timeChecks } from './time-checks.ts';

/** Every numeral stands in an element bound to a figure, a declared constant or a structural number (design.md §3.3). */
export function unboundNumerals({
  html,
  language,
}: Pick<Draft, 'html' | 'language'>): readonly Observation[] {
  return readHtml(html).lines.flatMap((line) =>
    line.pieces
      .filter(({ text, binding }) => binding === undefined && hasNumeral(text))
      .map(({ text }) => ({
        subject: language,
        values: { numeral: numeralsIn(text).join(', '), sentence: lineText(line) },
        place: { language, sentence: lineText(line) },
      })),
  );
}

/** What the composed text of every report is held against (domain.md §5). */
export const textChecks: readonly TextCheck[] = [
  { id: 'html-differs', rule: 'C-LAYOUT', severity: 'blocking', firm: true, run: htmlAsWorded },
  { id: 'running-head-differs', rule: 'C-LAYOUT', severity: 'blocking', firm: true, run: runningHeads },
  { id: 'style-hides', rule: 'C-LAYOUT', severity: 'blocking', firm: true, run: styleFaults },
  { id: 'unbound-numeral', rule: 'C-TEXT-TABLE', severity: 'blocking', firm: true, run: unboundNumerals },
  ...phraseChecks,
  ...definitionChecks,
  ...standardChecks,
  ...parityChecks,
  ...timeChecks,
];
