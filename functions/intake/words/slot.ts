import { type Problem, problem } from '../../domain/problem.ts';
import type { ContentRecord } from '../../domain/report.ts';
import type { KeptPicture } from './picture.ts';
import { placeholdersOf } from './sentences.ts';
import { languages, type WordsFile } from './words-file.ts';

/** Both languages of a slot. */
export type Pair = Readonly<Record<(typeof languages)[number], WordsFile>>;

/** The two files of a slot, or what is missing, or there twice. `unread`: another file could not be read, perhaps that. */
export function pairOf(
  slot: string,
  files: readonly WordsFile[],
  unread: boolean,
): { readonly pair: Pair } | { readonly problems: readonly Problem[] } {
  const problems = languages.flatMap((language) => {
    const own = files.filter(({ head }) => head.language === language);
    const place = { sheet: (own[0] ?? (files[0] as WordsFile)).name };
    const code = unread ? 'words-language-unread' : 'words-language-missing';
    if (own.length === 0) return [problem(code, place, { slot, missing: language })];
    const names = own.map(({ name }) => name).join(', ');
    return own.length > 1 ? [problem('words-language-twice', place, { slot, language, files: names })] : [];
  });
  if (problems.length > 0) return { problems };
  return { pair: Object.fromEntries(files.map((file) => [file.head.language, file])) as Pair };
}

/** Where the two languages of a slot say different things. */
export function differences({ 'zh-CN': zh, en }: Pair): readonly Problem[] {
  const problems: Problem[] = [];
  const same = (
    field: string,
    path: readonly string[],
    of: (file: WordsFile) => string | undefined,
  ): void => {
    const [one, other] = [of(zh), of(en)];
    if (one !== other)
      problems.push(
        problem(
          'words-differ',
          { sheet: en.name, row: en.lineOf(...path) },
          {
            field,
            found: other ?? '—',
            expected: one ?? '—',
            other: zh.name,
          },
        ),
      );
  };
  const given = (text: string | undefined): string | undefined => (text === undefined ? undefined : '✓');
  same('happenedOn', ['happenedOn'], ({ head }) => head.happenedOn);
  same('title', ['title'], ({ head }) => given(head.title));
  same('image.file', ['image', 'file'], ({ head }) => head.image?.file);
  same('image.caption', ['image', 'caption'], ({ head }) => given(head.image?.caption));
  const names = new Set([...Object.keys(zh.head.constants ?? {}), ...Object.keys(en.head.constants ?? {})]);
  for (const name of names)
    same(`constants.${name}.source`, ['constants', name], ({ head }) => head.constants?.[name]?.source);
  // A name of the house may hold digits in one language and none in the other.
  const [inChinese = [], inEnglish = []] = [zh, en].map((file) =>
    placeholdersOf(file).filter((one) => !one.startsWith('{{const:')),
  );
  const onlyOne = [
    ...inChinese.filter((one) => !inEnglish.includes(one)),
    ...inEnglish.filter((one) => !inChinese.includes(one)),
  ];
  for (const found of new Set(onlyOne))
    problems.push(problem('words-placeholders-differ', { sheet: en.name }, { found, other: zh.name }));
  return problems;
}

/** The content record of a slot, from both of its languages. */
export function recordOf({ 'zh-CN': zh, en }: Pair, picture: KeptPicture | undefined): ContentRecord {
  const { report, period, slot, happenedOn, image } = zh.head;
  const both = (of: (file: WordsFile) => string | undefined) => {
    const [chinese, english] = [of(zh), of(en)];
    return chinese !== undefined && english !== undefined ? { 'zh-CN': chinese, en: english } : undefined;
  };
  const title = both(({ head }) => head.title);
  const caption = both(({ head }) => head.image?.caption);
  const alternative = both(({ head }) => head.image?.alternative);
  const constants = Object.entries(zh.head.constants ?? {}).map(([name, { text, source }]) => {
    return [name, { 'zh-CN': text, en: en.head.constants?.[name]?.text ?? '', source }] as const;
  });
  return {
    year: Number(period.slice(0, 4)),
    report,
    period,
    slot,
    ...(title ? { title } : {}),
    text: {
      'zh-CN': zh.paragraphs.map(({ text }) => text),
      en: en.paragraphs.map(({ text }) => text),
    },
    ...(constants.length > 0 ? { constants: Object.fromEntries(constants) } : {}),
    ...(happenedOn === undefined ? {} : { happenedOn }),
    ...(image && picture && alternative
      ? {
          image: {
            sha256: picture.sha256,
            mediaType: picture.mediaType,
            alternative,
            ...(caption ? { caption } : {}),
            ...(image.language ? { language: image.language } : {}),
          },
        }
      : {}),
  };
}
