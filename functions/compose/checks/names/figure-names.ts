import type { Draft } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import {
  type MetricFamily,
  membersNamed,
  membersOf,
  metricFamilies,
} from '../../../domain/metric-families.ts';
import { sectionName } from '../draft-reading.ts';
import { type SaidTogether, saidTogether } from './said-together.ts';

const metricOf = (id: string): string => id.split('@')[0] as string;

function seen(draft: Draft, { section, words }: SaidTogether, id: string, found: string): Observation {
  return {
    subject: id,
    values: { found, expected: labelOf(draft, metricOf(id)) },
    place: { language: draft.language, section: sectionName(draft, section), sentence: words.trim() },
  };
}

const metricLabels = ({ strings, language }: Draft): Readonly<Record<string, string>> =>
  ((strings.get(language)?.terms as { readonly metric?: Readonly<Record<string, string>> } | undefined)
    ?.metric ?? {}) as Readonly<Record<string, string>>;

const keyOf = (metric: string): string => metric.replace(/[.-]/g, '_');

/** A metric as a reader knows it; by its id where its label needs a constant. */
function labelOf(draft: Draft, metric: string): string {
  const label = metricLabels(draft)[keyOf(metric)];
  return label === undefined || label.includes('{{') ? metric : label;
}

/** Figures of a family that their sentence or head gives the name of another member. */
function misnamed(draft: Draft, family: MetricFamily, said: SaidTogether): readonly Observation[] {
  const named = membersNamed(family, said.words, draft.language);
  if (named.length === 0) return [];
  const figures = said.figures
    .map((id) => ({ id, members: membersOf(family, metricOf(id)) }))
    .filter(({ members }) => members.length > 0);
  const strangers = figures.filter(({ members }) => !members.some((one) => named.includes(one)));
  if (strangers.length > 0) return strangers.map(({ id }) => seen(draft, said, id, said.words.trim()));
  // As many figures as names, or as many for each of several years: they follow each other as the names do.
  const paired = figures.length % named.length === 0 && new Set(named).size === named.length;
  const single = figures.every(({ members }) => members.length === 1);
  if (!paired || !single || named.length < 2) return [];
  // Or each name with several figures: done and due, this year and the base year.
  const stretches = figures
    .map(({ members }) => members[0])
    .filter((one, index, all) => one !== all[index - 1]);
  if (stretches.join() === named.join()) return [];
  return figures
    .filter(({ members }, index) => members[0] !== named[index % named.length])
    .map(({ id }) => seen(draft, said, id, said.words.trim()));
}

/** C-SCOPE-NAME: what is called Scope 1, gold or CMRT is that one's figure, also where both languages exchange it alike. */
export const figuresMisnamed = (draft: Draft): readonly Observation[] =>
  saidTogether(draft).flatMap((said) => metricFamilies.flatMap((family) => misnamed(draft, family, said)));

/** A row, tile or bar that bears the label of a metric prints that metric. */
export function rowsMislabelled(draft: Draft): readonly Observation[] {
  const byLabel = Map.groupBy(Object.entries(metricLabels(draft)), ([, label]) => label);
  const rows = Map.groupBy(
    saidTogether(draft).filter(({ label }) => label !== undefined),
    ({ label, section }) => `${section} ${label}`,
  );
  return [...rows.values()].flatMap((group) => {
    const [first] = group as [SaidTogether];
    const figures = group.flatMap((one) => one.figures);
    // The same word may be a label in another report: gold is a level of a certificate, too.
    const report = figures[0]?.split('.')[0];
    const keys = byLabel
      .get(first.label ?? '')
      ?.flatMap(([key]) => (key.startsWith(`${report}_`) ? [key] : []));
    if (keys === undefined || keys.length === 0 || figures.some((id) => keys.includes(keyOf(metricOf(id)))))
      return [];
    return [seen(draft, first, figures[0] as string, first.words.trim())];
  });
}
