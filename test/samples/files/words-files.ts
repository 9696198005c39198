import { stringify } from 'yaml';
import type { ContentRecord } from '../../../functions/domain/report.ts';
import type { SamplePicture } from '../generator/pictures.ts';

type Files = ReadonlyMap<string, Uint8Array | string>;

const languages = ['zh-CN', 'en'] as const;

/** Words as people hand them in: for each period a folder with a file for each slot and language, pictures beside them. */
export function wordsFiles(words: readonly ContentRecord[], pictures: readonly SamplePicture[]): Files {
  const bySha256 = new Map(pictures.map((picture) => [picture.sha256, picture]));
  const files = new Map<string, Uint8Array | string>();
  for (const record of words) {
    const folder = `words/${record.period}`;
    const picture = record.image && bySha256.get(record.image.sha256);
    if (picture) files.set(`${folder}/${picture.id}.svg`, picture.bytes);
    for (const language of languages) {
      const name = `${record.report}.${record.slot}.${language}.md`;
      files.set(`${folder}/${name}`, markdown(record, language, picture));
    }
  }
  return files;
}

function markdown(
  { report, period, slot, title, happenedOn, constants, image, text }: ContentRecord,
  language: (typeof languages)[number],
  picture: SamplePicture | undefined,
): string {
  const own = Object.entries(constants ?? {}).map(([name, constant]) => {
    return [name, { text: constant[language], source: constant.source }] as const;
  });
  const head = {
    report,
    period,
    slot,
    language,
    ...(title ? { title: title[language] } : {}),
    ...(happenedOn === undefined ? {} : { happenedOn }),
    ...(own.length > 0 ? { constants: Object.fromEntries(own) } : {}),
    ...(image && picture
      ? {
          image: {
            file: `${picture.id}.svg`,
            alternative: image.alternative[language],
            ...(image.caption ? { caption: image.caption[language] } : {}),
          },
        }
      : {}),
  };
  const front = stringify(head, { schema: 'failsafe', lineWidth: 0 });
  return `---\n${front}---\n\n${text[language].join('\n\n')}\n`;
}
