import type { Draft } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import { membersNamed, membersOf, metricFamilies } from '../../../domain/metric-families.ts';
import { metrics } from '../../../domain/metrics.ts';
import { nounsOf, writingsOf } from '../../../domain/unit-writings.ts';

type Strings = Readonly<Record<string, unknown>>;

const namespaceOf = ({ strings, language }: Draft, name: string): Strings =>
  (strings.get(language)?.[name] ?? {}) as Strings;

/** C-UNIT: a unit is written as its language writes it, not as another unit; in both languages or in one. */
export function unitsMiswritten(draft: Draft): readonly Observation[] {
  const { language } = draft;
  return Object.entries(namespaceOf(draft, 'units')).flatMap(([key, written]) => {
    const unit = key.replace(/_one$/, '');
    const allowed = writingsOf(unit, language) ?? nounsOf(unit, language);
    if (allowed === undefined || allowed.includes(String(written))) return [];
    return [
      {
        subject: `units.${key}`,
        values: { found: String(written), expected: allowed.join(', ') },
        place: { language },
      },
    ];
  });
}

/** C-SCOPE-NAME: the label of a metric names the scope, method, metal or template that the metric is of, and no other. */
export function labelsMisnamed(draft: Draft): readonly Observation[] {
  const { language } = draft;
  const labels = (namespaceOf(draft, 'terms').metric ?? {}) as Readonly<Record<string, string>>;
  const constants = namespaceOf(draft, 'constants');
  return [...metrics.keys()].flatMap((metric) => {
    const label = (labels[metric.replace(/[.-]/g, '_')] ?? '').replaceAll(
      /\{\{const:(\w+)\}\}/g,
      (_, key: string) => String(constants[key] ?? ''),
    );
    return metricFamilies.flatMap((family) => {
      const own = membersOf(family, metric);
      const named = own.length === 0 ? [] : membersNamed(family, label, language);
      if (named.every((one) => own.includes(one))) return [];
      return [
        {
          subject: metric,
          values: { found: label, expected: own.join(', ') },
          place: { language, sentence: label },
        },
      ];
    });
  });
}

/** The same of the names of metals, as heads print them and as sentences do. */
export function metalsMisnamed(draft: Draft): readonly Observation[] {
  const { language } = draft;
  const terms = namespaceOf(draft, 'terms') as Readonly<Record<string, Readonly<Record<string, string>>>>;
  const family = metricFamilies.find(({ id }) => id === 'metal');
  if (!family) return [];
  return ['metal', 'metalInSentence'].flatMap((list) =>
    Object.entries(terms[list] ?? {}).flatMap(([metal, name]) => {
      const own = metal.toLowerCase();
      const named = membersNamed(family, name, language);
      const known = family.members.some(({ id }) => id === own);
      if (known ? named.join() === own : named.length === 0) return [];
      const values = { found: name, expected: metal };
      return [{ subject: `${list}.${metal}`, values, place: { language, sentence: name } }];
    }),
  );
}
