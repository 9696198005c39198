import type { ReportDocument } from '../../../domain/document.ts';
import type { Text } from '../../../domain/text.ts';
import { surplus } from './multiset.ts';
import { isText } from './pieces.ts';
import { type Spot, shown, within } from './spot.ts';

/** The same sentence, label or cell in Chinese and in English. */
export interface Parallel extends Spot {
  readonly kind: 'parallel';
  readonly zh: Text;
  readonly en: Text;
}

/** A part that one language lacks or has elsewhere; a datum, as a state or a position in a chart, that is another. */
export interface Difference extends Spot {
  readonly kind: 'part' | 'datum';
  readonly zh: string;
  readonly en: string;
}

type Side = Parallel | Difference;
type Members = Readonly<Record<string, unknown>>;
type Identified = Members & { readonly id: string };

/** Strings that are words of their language; every other string of a view model is data, equal in all. */
const spoken: ReadonlySet<string> = new Set([
  'alternative',
  'contentsTitle',
  'edition',
  'organisation',
  'period',
  'report',
  'title',
  'word',
]);
/** Set as each language sets it: its name, the lines of its title, a picture drawn in it. */
const ownOfLanguage: ReadonlySet<string> = new Set(['language', 'titleLines', 'source']);

const isList = (part: unknown): part is readonly unknown[] => Array.isArray(part);
const isObject = (part: unknown): part is Members =>
  typeof part === 'object' && part !== null && !Array.isArray(part);
const isIdentified = (list: readonly unknown[]): list is readonly Identified[] =>
  list.length > 0 && list.every((one) => isObject(one) && typeof one.id === 'string' && !('kind' in one));

/**
 * Walks the view models of two languages side by side. Chapters, sections and notes are found by their ids, all else by
 * its place: a table stands in one order in every language, only lists within a sentence are sorted by language. Where a
 * list is longer in one of them its members are not compared, since every place after the gap would differ.
 */
export function align(zh: ReportDocument, en: ReportDocument): readonly Side[] {
  const spot = { subject: 'cover', section: `${zh.title} / ${en.title}`, near: '' };
  return sides('', zh, en, spot);
}

function sides(key: string, zh: unknown, en: unknown, spot: Spot): readonly Side[] {
  if (ownOfLanguage.has(key)) return (zh === undefined) === (en === undefined) ? [] : [parts(zh, en, spot)];
  if (isList(zh) && isList(en)) return listSides(zh, en, spot);
  if (isObject(zh) && isObject(en)) return memberSides(zh, en, within(spot, zh, en));
  if (typeof zh !== typeof en || isObject(zh) !== isObject(en)) return [parts(zh, en, spot)];
  if (spoken.has(key) && typeof zh === 'string')
    return [{ ...spot, kind: 'parallel', zh: words(zh), en: words(String(en)) }];
  return zh === en ? [] : [{ ...spot, kind: 'datum', zh: String(zh), en: String(en) }];
}

function memberSides(zh: Members, en: Members, spot: Spot): readonly Side[] {
  const keys = [...new Set([...Object.keys(zh), ...Object.keys(en)])];
  return keys.flatMap((key) => sides(key, zh[key], en[key], spot));
}

function listSides(zh: readonly unknown[], en: readonly unknown[], spot: Spot): readonly Side[] {
  if (isText(zh) && isText(en)) return [{ ...spot, kind: 'parallel', zh, en }];
  if (isIdentified(zh) && isIdentified(en)) return identifiedSides(zh, en, spot);
  if (zh.length === en.length) return zh.flatMap((one, at) => sides('', one, en[at], spot));
  return [parts(rest(zh, en), rest(en, zh), spot)];
}

function identifiedSides(zh: readonly Identified[], en: readonly Identified[], spot: Spot): readonly Side[] {
  const inBoth = (list: readonly Identified[], other: readonly Identified[]): readonly Identified[] =>
    list.filter(({ id }) => other.some((one) => one.id === id));
  const [ours, theirs] = [inBoth(zh, en), inBoth(en, zh)];
  const order = (list: readonly Identified[]): string => list.map(shown).join(' → ');
  const sameOrder = ours.every(({ id }, at) => theirs[at]?.id === id) && ours.length === theirs.length;
  return [
    ...zh.filter((one) => !ours.includes(one)).map((one) => parts(one, undefined, spot)),
    ...en.filter((one) => !theirs.includes(one)).map((one) => parts(undefined, one, spot)),
    ...(sameOrder ? [] : [{ ...spot, kind: 'part' as const, zh: order(ours), en: order(theirs) }]),
    ...ours.flatMap((one) =>
      sides(
        '',
        one,
        theirs.find(({ id }) => id === one.id),
        spot,
      ),
    ),
  ];
}

const parts = (zh: unknown, en: unknown, spot: Spot): Difference => ({
  ...spot,
  kind: 'part',
  zh: shown(zh),
  en: shown(en),
});

const words = (text: string): Text => [{ kind: 'text', text }];

/** The members that the other list has none for, told by their numbers and data; all where that tells none apart. */
function rest(list: readonly unknown[], other: readonly unknown[]): readonly unknown[] {
  const more = surplus(list.map(fingerprint), other.map(fingerprint));
  return list.length > other.length ? list.filter((one) => more.includes(fingerprint(one))) : [];
}

/** What stays of a part when its words are left out. */
function fingerprint(part: unknown): string {
  return JSON.stringify(part, (key, value: unknown) => {
    if (spoken.has(key) && typeof value === 'string') return '';
    if (isObject(value) && (value.kind === 'text' || value.kind === 'constant')) return value.id ?? '';
    return value;
  });
}
