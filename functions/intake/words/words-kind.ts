import { FileRefused } from '../../domain/file-refused.ts';
import { problem } from '../../domain/problem.ts';
import type { Profile } from '../../domain/reference.ts';
import type { NamedBytes, SmallFiles } from '../../ports/small-files.ts';
import type { FileInHand, FileKind, ReadingContext } from '../kind.ts';
import { readSlots, type WordsContext } from './read-slots.ts';
import type { House } from './speakable.ts';

/** A file of words: one language of one slot. */
const longestFile = 1024 * 1024;

/**
 * Words and their pictures: an archive of Markdown files, one for each language of a slot, and of the pictures they
 * name. It is one hand-in.
 */
export function wordsKind(house: House, { read, unpack }: SmallFiles): FileKind {
  const filesOf = async ({ name, path, tables }: FileInHand): Promise<readonly NamedBytes[] | undefined> => {
    if (isMarkdown(name)) return [{ name, bytes: await read(path, longestFile) }];
    return tables ? undefined : unpack(path);
  };
  return {
    id: 'words',
    async read(file, context) {
      const found = (await filesOf(file))?.filter(({ name }) => !isClutter(name));
      if (found === undefined) return undefined;
      if (!found.some(({ name }) => isMarkdown(name))) throw new FileRefused(problem('no-words'));
      const profile = await profileOf(context);
      const constants = await house.constants();
      const words: WordsContext = { reports: house.reports, constants, profile };
      const { rows, pictures } = readSlots(file.sha256, found, words, context);
      return { kind: 'words', files: pictures, rows };
    },
  };
}

const isMarkdown = (name: string): boolean => /\.(md|markdown)$/i.test(name);
/** What operating systems add to archives and folders. */
const isClutter = (name: string): boolean => /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|\._)/i.test(name);

async function profileOf({ organisation, latest }: ReadingContext): Promise<Profile> {
  for await (const { attributes, status } of latest({ dataset: 'organisation', bucket: 'asof' }))
    if (status !== 'withdrawn') return attributes as unknown as Profile;
  throw new FileRefused(problem('words-no-profile', {}, { found: organisation }));
}
