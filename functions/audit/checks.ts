import type { Check } from '../domain/check.ts';
import { arithmeticChecks } from './checks/arithmetic.ts';
import { copyChecks } from './checks/copies.ts';
import { gapChecks } from './checks/gaps.ts';
import { lookUpChecks } from './checks/look-up.ts';
import { numeralChecks } from './checks/numerals.ts';
import { phraseChecks } from './checks/phrases.ts';
import { planChecks } from './checks/plans.ts';
import { plausibilityChecks } from './checks/plausibility.ts';
import { precisionChecks } from './checks/precision.ts';
import { printedChecks } from './checks/printed.ts';
import { rateChecks } from './checks/rates.ts';
import { signChecks } from './checks/signs.ts';
import { smelterChecks } from './checks/smelters.ts';
import { termChecks } from './checks/terms.ts';
import { timeChecks } from './checks/time.ts';
import { totalChecks } from './checks/totals.ts';
import type { Examined } from './examine.ts';

/** What a disclosure that others made is held against. Sentences: `locales/<language>/audit.json`, `findings`. */
export const auditChecks: readonly Check<Examined>[] = [
  ...arithmeticChecks,
  ...printedChecks,
  ...precisionChecks,
  ...signChecks,
  ...gapChecks,
  ...numeralChecks,
  ...phraseChecks,
  ...rateChecks,
  ...timeChecks,
  ...planChecks,
  ...termChecks,
  ...smelterChecks,
  ...lookUpChecks,
  ...totalChecks,
  ...copyChecks,
  ...plausibilityChecks,
];
