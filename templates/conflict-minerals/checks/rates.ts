import type { Observation } from '../../../functions/domain/finding.ts';
import type { CheckInput, FigureCheck } from '../../../functions/domain/report.ts';
import { decimalOf, headlinesMissing, seenIn } from '../../house/frame/check-parts.ts';
import { relationChecks } from '../../house/frame/relation-checks.ts';
import { appendixGroups } from '../appendix-rows.ts';
import { relations } from '../relations.ts';

/** "100%" needs n = N: a rate that rounds to a hundred while one is missing must not be printed as all. */
function hundredNeedsAll({ figure }: CheckInput): readonly Observation[] {
  return appendixGroups.flatMap(({ role, rows }) =>
    rows.flatMap(({ metric, of }): readonly Observation[] => {
      if (of === undefined) return [];
      const rate = figure(metric, role);
      const [part, whole] = of.map((count) => figure(count, role));
      if (part === undefined || whole === undefined || !/^100(\.0+)?$/.test(rate.printed)) return [];
      const [n, total] = [decimalOf(part), decimalOf(whole)];
      if (n === undefined || total === undefined || n.equals(total)) return [];
      return [seenIn(rate, { part: part.printed, whole: whole.printed })];
    }),
  );
}

/** C-DUP: the same counts in both surveys are possible, and more often a copied list. */
function sameCounts({ figure }: CheckInput): readonly Observation[] {
  const [cmrt, emrt] = ['cmrt', 'emrt'].map((template) =>
    figure(`cm.suppliers_in_scope_${template}`, 'campaign'),
  );
  if (cmrt?.value === undefined || emrt?.value === undefined || cmrt.value !== emrt.value) return [];
  return [seenIn(emrt)];
}

/** C-NULL: a survey without issue records is no survey, and without it there is no report to publish. */
const headlines = [
  ['cm.suppliers_in_scope_cmrt', 'campaign'],
  ['cm.response_rate_cmrt', 'campaign'],
  ['cm.sor_count.three_tg', 'results'],
] as const;

export const rateChecks: readonly FigureCheck[] = [
  headlinesMissing(headlines),
  ...relationChecks(relations),
  { id: 'hundred-without-all', rule: 'C-RATE', severity: 'blocking', firm: true, run: hundredNeedsAll },
  { id: 'surveys-identical', rule: 'C-DUP', severity: 'note', run: sameCounts },
];
