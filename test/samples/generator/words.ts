import type { ContentRecord } from '../../../functions/domain/report.ts';
import type { Fact } from './fact.ts';
import type { SamplePicture } from './pictures.ts';

type Both = readonly [zh: string, en: string];

/** What one slot says, each paragraph in both languages side by side. */
export interface SampleWords {
  readonly slot: string;
  readonly constants?: NonNullable<ContentRecord['constants']>;
  readonly title?: Both;
  readonly text: readonly Both[];
  readonly happenedOn?: string;
  readonly picture?: SamplePicture;
  readonly caption?: Both;
}

/** The content record of a slot in one report and period. */
export function contentRecord(report: string, period: string, words: SampleWords): ContentRecord {
  const { slot, constants, title, text, happenedOn, picture, caption } = words;
  return {
    year: Number(period.slice(0, 4)),
    report,
    period,
    slot,
    ...(constants === undefined ? {} : { constants }),
    text: { 'zh-CN': text.map(([zh]) => zh), en: text.map(([, en]) => en) },
    ...(title === undefined ? {} : { title: bilingual(title) }),
    ...(happenedOn === undefined ? {} : { happenedOn }),
    ...(picture === undefined
      ? {}
      : {
          image: {
            sha256: picture.sha256,
            mediaType: picture.mediaType,
            alternative: picture.alternative,
            ...(caption === undefined ? {} : { caption: bilingual(caption) }),
          },
        }),
  };
}

function bilingual([zh, en]: Both): { 'zh-CN': string; en: string } {
  return { 'zh-CN': zh, en };
}

export interface WordsOfPeriod {
  readonly handedInAt: string;
  readonly source: string;
  readonly facts: readonly Fact[];
}

/** Words by period, each handed in after the period's figures: in August for a first half, in February for a second. */
export function wordsByPeriod(words: readonly Fact[]): readonly WordsOfPeriod[] {
  const periods = [...new Set(words.map(({ attributes }) => String(attributes.period)))];
  return periods.map((period) => ({
    handedInAt: handedInAt(period),
    source: `words-${period}`,
    facts: words.filter(({ attributes }) => attributes.period === period),
  }));
}

function handedInAt(period: string): string {
  const [, year, half] = /^(\d{4})-H([12])$/.exec(period) ?? [];
  if (half === '1') return `${year}-08-21T02:00:00Z`;
  if (half === '2') return `${Number(year) + 1}-02-20T02:00:00Z`;
  throw new RangeError(`words belong to a half-year, not to ${period}`);
}
