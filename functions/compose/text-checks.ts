import type { TextCheck } from '../domain/draft.ts';
import { approvedWords } from './approved-words.ts';
import { claimChecks } from './claim-checks.ts';
import { coveredCountryChecks } from './covered-country-checks.ts';
import { definitionChecks } from './definition-checks.ts';
import { numberChecks } from './number-checks.ts';
import { orderChecks } from './order-checks.ts';
import { languageChecks } from './parity/language-checks.ts';
import { parityChecks } from './parity/parity-checks.ts';
import { stringChecks } from './parity/string-checks.ts';
import { periodChecks } from './period-checks.ts';
import { phraseChecks } from './phrase-checks.ts';
import { rankingChecks } from './ranking-checks.ts';
import { rateChecks } from './rate-checks.ts';
import { standardChecks } from './standard-checks.ts';
import { statusChecks } from './status-checks.ts';
import { timeChecks } from './time-checks.ts';

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
