import type { Block } from '../../../domain/document.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { Text } from '../../../domain/text.ts';
import { plain } from '../../../domain/words.ts';
import { linesOf } from '../draft-reading.ts';

/** A figure and the words that name it: of one sentence, or the head of a row, tile or bar. */
export interface SaidTogether {
  readonly section: string;
  /** The head alone, where there is one: it may be a metric's own label. */
  readonly label?: string;
  readonly words: string;
  /** Ids of the figures, in their order. */
  readonly figures: readonly string[];
}

type Pair = readonly [label: Text, ...values: readonly (Text | undefined)[]];

function figuresIn(text: Text): readonly string[] {
  return text.flatMap((one) => {
    if (one.kind === 'strong' || one.kind === 'link') return figuresIn(one.children);
    return one.kind === 'figure' ? [one.id] : [];
  });
}

/** Heads with what stands under or beside them. */
function pairsOf(block: Block): readonly Pair[] {
  if (block.kind === 'tiles')
    return block.tiles.map(
      ({ label, value, change, bars = [] }): Pair => [label, value, change, ...bars.map((bar) => bar.value)],
    );
  if (block.kind === 'table')
    return block.groups.flatMap(({ rows }) =>
      rows.flatMap(({ cells: [header = [], ...cells] }) =>
        cells.map((cell, index): Pair => {
          const head = plain(header);
          const column = block.columns[index + 1]?.label ?? [];
          return [head === '' ? column : header, cell];
        }),
      ),
    );
  if (block.kind === 'facts') return block.items.map(({ term, description }): Pair => [term, description]);
  if (block.kind !== 'chart') return [];
  const { chart } = block;
  if (chart.kind === 'rankedBars') return chart.bars.map(({ label, values }): Pair => [label, ...values]);
  if (chart.kind === 'progress')
    return chart.rows.map(({ label, doneText, targetText }): Pair => [label, doneText, targetText]);
  if (chart.kind === 'units') return chart.groups.map(({ label, value }): Pair => [label, value]);
  if (chart.kind === 'branches') return chart.groups.map(({ title, value }): Pair => [title, value]);
  return [];
}

const stop = /[。！？；]|[.;!?](?=\s|$)/u;

/** Sentences of every line, each with the figures that it prints. */
function sentencesOf(draft: Draft): readonly SaidTogether[] {
  return linesOf(draft).flatMap(({ pieces, section }) => {
    const sentences: { words: string; figures: string[] }[] = [{ words: '', figures: [] }];
    for (const { text, binding } of pieces) {
      const parts = binding ? [text] : text.split(stop);
      for (const [index, part] of parts.entries()) {
        if (index > 0) sentences.push({ words: '', figures: [] });
        const last = sentences.at(-1);
        if (last) last.words += part;
        if (binding?.kind === 'figure') last?.figures.push(binding.id);
      }
    }
    return sentences.filter(({ figures }) => figures.length > 0).map((one) => ({ ...one, section }));
  });
}

/** Every figure with the words that name it, in sentences and under heads. */
export function saidTogether(draft: Draft): readonly SaidTogether[] {
  const sections = draft.documents.get(draft.language)?.chapters.flatMap((one) => one.sections) ?? [];
  const headed = sections.flatMap(({ id, blocks }) =>
    blocks.flatMap(pairsOf).map(([label, ...values]) => ({
      section: id,
      label: plain(label).trim(),
      words: plain(label),
      figures: values.flatMap((value) => figuresIn(value ?? [])),
    })),
  );
  return [...headed.filter(({ figures }) => figures.length > 0), ...sentencesOf(draft)];
}
