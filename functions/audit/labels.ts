import { metrics } from '../domain/metrics.ts';
import { folded } from '../domain/sheet/fold.ts';
import type { Labels } from './book.ts';
import { otherLabels } from './other-labels.ts';

export type { Labels };

/** Strings of one language, as far as labels need them. */
export interface LabelWords {
  readonly has: (key: string) => boolean;
  readonly text: (key: string) => string;
}

/** Metrics by the labels that reports print them under, in every language given, and by those that others use. */
export function labelsOf(languages: readonly LabelWords[]): Labels {
  const pairs = languages.flatMap((words) =>
    [...metrics.keys()].flatMap((id) => {
      const key = `terms:metric.${id.replaceAll(/[.-]/g, '_')}`;
      const printed = words.has(key) ? [withConstants(words.text(key), words)] : [];
      return [...printed, ...(otherLabels[id] ?? [])].map((label) => [folded(label), id] as const);
    }),
  );
  const labels = new Map<string, string[]>();
  for (const [label, id] of pairs) labels.set(label, [...new Set([...(labels.get(label) ?? []), id])]);
  return labels;
}

const withConstants = (label: string, words: LabelWords): string =>
  label.replaceAll(/\{\{const:(\w+)\}\}/g, (_, id: string) => words.text(`constants:${id}`));
