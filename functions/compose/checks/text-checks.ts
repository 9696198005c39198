import type { TextCheck } from '../../domain/draft.ts';
import { numberChecks } from './numbers/number-checks.ts';
import { orderChecks } from './numbers/order-checks.ts';
import { rankingChecks } from './numbers/ranking-checks.ts';
import { rateChecks } from './numbers/rate-checks.ts';
import { languageChecks } from './parity/language-checks.ts';
import { parityChecks } from './parity/parity-checks.ts';
import { stringChecks } from './parity/string-checks.ts';
import { coveredCountryChecks } from './references/covered-country-checks.ts';
import { standardChecks } from './references/standard-checks.ts';
import { periodChecks } from './time/period-checks.ts';
import { timeChecks } from './time/time-checks.ts';
import { approvedWords } from './words/approved-words.ts';
import { claimChecks } from './words/claim-checks.ts';
import { definitionChecks } from './words/definition-checks.ts';
import { phraseChecks } from './words/phrase-checks.ts';
import { statusChecks } from './words/status-checks.ts';

/** What the composed text of every report is held against (domain.md §5). */
export const textChecks: readonly TextCheck[] = [
  ...numberChecks,
  ...phraseChecks,
  ...definitionChecks,
  ...rankingChecks,
  ...rateChecks,
  ...standardChecks,
  ...parityChecks,
  ...stringChecks,
  ...languageChecks,
  ...timeChecks,
  ...periodChecks,
  ...orderChecks,
  ...statusChecks,
  ...claimChecks,
  ...coveredCountryChecks,
  approvedWords,
];
