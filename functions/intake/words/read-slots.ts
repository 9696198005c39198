import { type Problem, problem } from '../../domain/problem.ts';
import type { Profile } from '../../domain/reference.ts';
import type { NamedBytes } from '../../ports/small-files.ts';
import type { Handed } from '../intake.ts';
import { type ReadingContext, submitted } from '../kind.ts';
import { type KeptPicture, readPicture } from './picture.ts';
import { sentenceProblems } from './sentences.ts';
import { differences, pairOf, recordOf } from './slot.ts';
import { type House, type Speakable, speakableIn } from './speakable.ts';
import { readWordsFile, type WordsFile } from './words-file.ts';

export interface WordsContext extends Pick<House, 'reports'> {
  readonly constants: ReadonlySet<string>;
  readonly profile: Profile;
}

export interface ReadSlots {
  readonly rows: AsyncIterable<Handed>;
  readonly pictures: readonly KeptPicture[];
}

/** The slots that a group of files fills, each one row: its record, or all that keeps it from becoming one. */
export function readSlots(
  sha256: string,
  files: readonly NamedBytes[],
  words: WordsContext,
  context: ReadingContext,
): ReadSlots {
  const byName = new Map(files.map((file) => [file.name, file]));
  const pictures = new Map<string, KeptPicture>();
  const named = new Set<string>();
  const handed: Handed[] = [];
  const slots = new Map<string, { readonly file: WordsFile; readonly problems: readonly Problem[] }[]>();
  for (const file of files) {
    if (!/\.(md|markdown)$/i.test(file.name)) continue;
    const read = readWordsFile(file);
    if (!('file' in read)) {
      handed.push(read);
      continue;
    }
    const { report, period, slot } = read.file.head;
    const key = `${report} ${period} ${slot}`;
    slots.set(key, [...(slots.get(key) ?? []), read]);
  }
  const unread = handed.length > 0;
  for (const [slot, own] of slots) {
    const pair = pairOf(
      slot,
      own.map(({ file }) => file),
      unread,
    );
    const problems = own.flatMap((one) => [...one.problems, ...fileProblems(one.file, words)]);
    const image = imageOf(
      own.map(({ file }) => file),
      byName,
      named,
    );
    problems.push(...image.problems, ...('pair' in pair ? differences(pair.pair) : pair.problems));
    if (problems.length > 0 || !('pair' in pair)) {
      handed.push({ problems });
      continue;
    }
    if (image.picture) pictures.set(image.picture.sha256, image.picture);
    const { name } = pair.pair['zh-CN'];
    const place = { sheet: name, row: 1 };
    const envelope = submitted(context, { file: sha256, ...place });
    handed.push({
      record: { dataset: 'content', envelope, attributes: recordOf(pair.pair, image.picture), place },
    });
  }
  // What could not be read may name any picture.
  for (const { name } of files)
    if (!unread && !/\.(md|markdown)$/i.test(name) && !named.has(name))
      handed.push({ problems: [problem('words-unused-file', { sheet: name }, { found: name })] });
  return { rows: each(handed), pictures: [...pictures.values()] };
}

function fileProblems(file: WordsFile, { reports, constants, profile }: WordsContext): readonly Problem[] {
  const { name: sheet, head, lineOf, paragraphs } = file;
  const definition = reports.get(head.report);
  if (definition === undefined) {
    const values = { found: head.report, expected: [...reports.keys()].join(', ') };
    return [problem('words-unknown-report', { sheet, row: lineOf('report') }, values)];
  }
  const speakable: Speakable = speakableIn(definition, head.period, profile, constants);
  const known = definition.slots.some((slot) => fits(head.slot, slot));
  const values = { found: head.slot, expected: alike(head.slot, definition.slots).join(', ') };
  return [
    ...(known ? [] : [problem('words-unknown-slot', { sheet, row: lineOf('slot') }, values)]),
    ...(paragraphs.length > 0 || head.title !== undefined || head.image
      ? []
      : [problem('words-none', { sheet })]),
    ...sentenceProblems(file, speakable),
  ];
}

/** Slots of the same chapter; all, where it has none. */
function alike(slot: string, slots: readonly string[]): readonly string[] {
  const same = slots.filter((one) => one.split('.')[0] === slot.split('.')[0]);
  return same.length > 0 ? same : slots;
}

/** Whether a slot is the named one, or one of those that a name ending in `.*` stands for. */
function fits(slot: string, name: string): boolean {
  return name.endsWith('.*') ? slot.startsWith(name.slice(0, -1)) : slot === name;
}

/** The picture that a slot's files name; it lies beside them. */
function imageOf(
  files: readonly WordsFile[],
  byName: ReadonlyMap<string, NamedBytes>,
  named: Set<string>,
): { readonly picture?: KeptPicture; readonly problems: readonly Problem[] } {
  let picture: KeptPicture | undefined;
  const problems: Problem[] = [];
  for (const { name, head, lineOf } of files) {
    if (head.image === undefined) continue;
    const path = name.slice(0, name.lastIndexOf('/') + 1) + head.image.file;
    const place = { sheet: name, row: lineOf('image', 'file') };
    const found = byName.get(path);
    if (found === undefined) {
      problems.push(problem('picture-missing', place, { found: head.image.file }));
      continue;
    }
    // Named by both languages, it is looked at once.
    const first = !named.has(path);
    named.add(path);
    const read = readPicture(found, place);
    if ('picture' in read) picture = read.picture;
    else if (first) problems.push(...read.problems);
  }
  return { ...(picture ? { picture } : {}), problems };
}

async function* each(handed: readonly Handed[]): AsyncGenerator<Handed> {
  yield* handed;
}
