import type { CheckInput, ContentRecord } from '../../../functions/domain/report.ts';

/** A sentence of a content record, with its placeholders as they were handed in. */
export interface ContentSentence {
  readonly slot: string;
  readonly sentence: string;
}

/** Words of this report in both languages, told apart from those of the other half of the year. */
export function sentencesIn({ records, bases }: CheckInput): readonly ContentSentence[] {
  const half = /-H1$/.test(bases.campaign ?? '') ? 'H1' : 'H2';
  return ((records.get('content') ?? []) as readonly ContentRecord[])
    .filter(({ report, period }) => report === 'conflict-minerals' && period.endsWith(half))
    .flatMap((record) => sentencesOf(record).map((sentence) => ({ slot: record.slot, sentence })));
}

function sentencesOf({ text, title, image }: ContentRecord): readonly string[] {
  const pairs = [title, image?.caption, image?.alternative].filter((pair) => pair !== undefined);
  return [...text['zh-CN'], ...text.en, ...pairs.flatMap((pair) => [pair['zh-CN'], pair.en])];
}
