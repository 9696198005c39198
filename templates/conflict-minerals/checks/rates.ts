import type { Finding } from '../../../functions/domain/finding.ts';
import type { Check, CheckInput } from '../../../functions/domain/report.ts';
import { appendixGroups } from '../appendix-rows.ts';
import { decimalOf, finding } from './finding-of.ts';

/** Counts that are part of another count (domain.md §5, C-RATE). */
const within = [
  ['responses-over-surveyed', 'cm.responses_cmrt', 'cm.suppliers_in_scope_cmrt', 'campaign'],
  ['responses-over-surveyed', 'cm.responses_emrt', 'cm.suppliers_in_scope_emrt', 'campaign'],
  ['onsite-over-audited', 'csr.onsite_audited', 'csr.suppliers_audited', 'campaign'],
] as const;

/** Responded ≤ surveyed, on site ≤ audited. */
function partsWithinWholes({ figure }: CheckInput): readonly Finding[] {
  return within.flatMap(([check, part, whole, role]) => {
    const [counted, all] = [figure(part, role), figure(whole, role)];
    const [n, total] = [decimalOf(counted), decimalOf(all)];
    if (n === undefined || total === undefined || n.lessThanOrEqualTo(total)) return [];
    return [finding(check, 'blocking', counted, { expected: all.printed })];
  });
}

/** "100%" needs n = N: a rate that rounds to a hundred while one is missing must not be printed as all. */
function hundredNeedsAll({ figure }: CheckInput): readonly Finding[] {
  return appendixGroups.flatMap(({ role, rows }) =>
    rows.flatMap(({ metric, of }): readonly Finding[] => {
      if (of === undefined) return [];
      const rate = figure(metric, role);
      const [part, whole] = of.map((count) => figure(count, role));
      if (part === undefined || whole === undefined || !/^100(\.0+)?$/.test(rate.printed)) return [];
      const [n, total] = [decimalOf(part), decimalOf(whole)];
      if (n === undefined || total === undefined || n.equals(total)) return [];
      return [finding('hundred-without-all', 'blocking', rate, { part: part.printed, whole: whole.printed })];
    }),
  );
}

/** C-DUP: the same counts in both surveys are possible, and more often a copied list. */
function sameCounts({ figure }: CheckInput): readonly Finding[] {
  const [cmrt, emrt] = ['cmrt', 'emrt'].map((template) =>
    figure(`cm.suppliers_in_scope_${template}`, 'campaign'),
  );
  if (cmrt?.value === undefined || emrt?.value === undefined || cmrt.value !== emrt.value) return [];
  return [finding('surveys-identical', 'note', emrt)];
}

/** C-NULL: a survey without issue records is no survey, and without it there is no report to publish. */
function headlines({ figure }: CheckInput): readonly Finding[] {
  return (
    [
      ['cm.suppliers_in_scope_cmrt', 'campaign'],
      ['cm.response_rate_cmrt', 'campaign'],
      ['cm.sor_count.three_tg', 'results'],
    ] as const
  )
    .map(([metric, role]) => figure(metric, role))
    .filter((one) => one.state !== 'value')
    .map((one) => finding('headline-missing', 'blocking', one, { reason: one.reason ?? one.state }));
}

export const rateChecks: readonly Check[] = [
  { id: 'headline-missing', run: headlines },
  { id: 'parts-within-wholes', run: partsWithinWholes },
  { id: 'hundred-without-all', run: hundredNeedsAll },
  { id: 'surveys-identical', run: sameCounts },
];
