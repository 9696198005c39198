import { yearText } from '../../../domain/date-text.ts';
import type { ReportDocument } from '../../../domain/document.ts';
import type { Draft } from '../../../domain/draft.ts';
import { elapsedQuarters, parsePeriod } from '../../../domain/period.ts';

interface CommonStrings {
  readonly half?: { readonly cover?: Readonly<Record<string, string>> };
  readonly cover?: { readonly numerals?: string };
}

/** The half-year in words, in Chinese with Han numerals as it stands in vertical setting. */
function halfOnCover({ period, strings, language }: Draft): string | undefined {
  const { half, cover } = (strings.get(language)?.common ?? {}) as CommonStrings;
  const words = half?.cover?.[elapsedQuarters(parsePeriod(period)) < 4 ? 'first' : 'second'];
  return words?.replace(/\{\{\s*year\s*\}\}/, yearText(parsePeriod(period).year, cover?.numerals ?? 'latn'));
}

/** Running numbers of chapters and of those sections that the contents list: 01, 01.1, 01.2, 02 … */
function runningNumbers({ chapters }: ReportDocument): ReadonlyMap<string, string> {
  return new Map(
    chapters.flatMap(({ id, sections }, index) => {
      const number = String(index + 1).padStart(2, '0');
      const listed = sections.filter((section) => section.listed);
      return [
        [`chapter.${id}`, number] as const,
        ...sections.map((one) => {
          const place = listed.indexOf(one) + 1;
          return [`section.${one.id}`, place === 0 ? '' : `${number}.${place}`] as const;
        }),
      ];
    }),
  );
}

/** Numbers of the page's own order by the form of their ids, with what each must be; the tick of an axis is any number. */
const kinds: readonly (readonly [RegExp, (part: string, draft: Draft) => readonly (string | undefined)[]])[] =
  [
    [/^cover\.(period)$/, (_, draft) => [halfOnCover(draft)]],
    [/^page\.(.+)$/, () => ['']],
    [/^quarter\.([1-4])$/, (quarter) => [quarter]],
    [/^quarter\.\d{4}-(Q[1-4])$/, (quarter) => [quarter]],
    [/^plan\.\d{4}\.([0-3])$/, (index) => [`Q${Number(index) + 1}`]],
    [/^policy\.(\d)$/, (number) => [number]],
    [/^scope3\.c(\d\d)$/, (category) => [category, String(Number(category))]],
    [
      /^digest\.(\d+)$/,
      (index, { stamp }) => [stamp.inputDigest.slice(4 * Number(index), 4 * Number(index) + 4)],
    ],
  ];

/**
 * What a structural number may say; `undefined` where its id is of no kind. Notes, steps and ticks are held by their order
 * (structure-order.ts): here any number passes.
 */
export function structureTexts(draft: Draft, id: string, text: string): readonly string[] | undefined {
  const document = draft.documents.get(draft.language);
  const running = document && runningNumbers(document).get(id);
  if (running !== undefined) return [running];
  if (/^(?:note|step)\./.test(id)) return /^[1-9]\d?$/.test(text) ? [text] : [];
  if (id === 'axis') return /^\d+(?:\.\d+)?$/.test(text) ? [text] : [];
  const [form, said] = kinds.find(([pattern]) => pattern.test(id)) ?? [];
  return said?.(form?.exec(id)?.[1] ?? '', draft).filter((one) => one !== undefined);
}
