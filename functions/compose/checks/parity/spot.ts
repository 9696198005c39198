import type { Text } from '../../../domain/text.ts';
import { plain } from '../../../domain/words.ts';
import { isText, textsIn } from './pieces.ts';

/** Where two languages stand side by side: the section as its reader finds it, and the nearest title or caption. */
export interface Spot {
  /** Id of the section, `cover` before the first. */
  readonly subject: string;
  readonly section: string;
  readonly near: string;
}

type Members = Readonly<Record<string, unknown>>;

const longest = 160;
const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

/** A sentence as a finding prints it. */
export const spokenText = (text: Text): string => shortened(plain(text));

/** What a part of a view model says, for a finding that it is missing; its first words where it says much. */
export function shown(part: unknown): string {
  if (typeof part !== 'object' || part === null) return part === undefined ? '—' : String(part);
  const texts = textsIn(part).map(plain);
  return shortened(texts.join(' ')) || '—';
}

const names = ['caption', 'title', 'label', 'term', 'alternative'] as const;

function nameOf(part: Members): string {
  for (const name of names) {
    const found = part[name];
    if (typeof found === 'string') return found;
    if (Array.isArray(found) && isText(found)) return plain(found);
  }
  const [head] = Array.isArray(part.cells) ? part.cells : [];
  return Array.isArray(head) && isText(head) ? plain(head) : '';
}

/** The place within a part: its section where it is one, its own name where it has one. */
export function within(spot: Spot, zh: Members, en: Members): Spot {
  const near = [nameOf(zh), nameOf(en)].filter((one) => one !== '').join(' / ');
  if (typeof zh.id !== 'string' || !('blocks' in zh || 'sections' in zh))
    return near === '' ? spot : { ...spot, near };
  // An appendix that continues a chapter has neither a number nor a title of its own.
  const section = `${zh.number} ${near}`.trim() || spot.section;
  return { subject: zh.id, section, near: near || spot.near };
}
