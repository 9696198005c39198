import { type Standard, type Standing, standingOn } from './standard.ts';
import { formerNames, standards } from './table.ts';

/** What is wrong with a citation; `expected` is what should stand there. */
export interface CitationSeen {
  readonly found: string;
  readonly kind: 'unknown' | 'misspelt' | 'undated' | 'title' | 'formerName' | Exclude<Standing, 'inForce'>;
  readonly expected?: string;
  /** Day from which it has been so. */
  readonly on?: string;
}

/** Numbered documents of the bodies that reports cite, with the edition and part that may follow, however spaced. */
const numbered =
  /(?<!\p{L})(?<body>ISO|OHSAS|PAS|UL|IPC|GB\s?[/／]?\s?T?)(?:\s?[/／]\s?(?:IEC|TS|TR))?\s{0,2}-?\s{0,2}(?<number>\d{3,6})(?:\s?[-‐–—]\s?(?<second>\d{1,4}))?(?:\s{0,2}[:：]\s{0,2}(?<edition>(?:19|20)\d{2}))?(?![\w-])/giu;

const part = /(?:Part|第)\s?(?<part>\d|[一二三])/iu;
const quotedTitle = /^\s{0,2}[(（]?[《“"](?<title>[^》”"]{4,120})[》”"]/u;

/** Citations of a text that the table does not bear out on a day (domain.md §5, C-STD). */
export function citationsSeen(text: string, day: string): readonly CitationSeen[] {
  const found = [...text.matchAll(numbered)].flatMap((match) =>
    judged(match, text.slice(match.index + match[0].length), day),
  );
  return [...found, ...namesSeen(text, day)];
}

function judged(match: RegExpMatchArray, after: string, day: string): readonly CitationSeen[] {
  const found = match[0].trim();
  const exact = standards.find(({ designation }) => designation === found);
  if (exact) return [...standingSeen(exact, found, day), ...titleSeen(exact, found, after)];
  const same = sameNumber(match.groups ?? {});
  const undated = same.filter((one) => one.undated && withoutEdition(one.designation) === found);
  const current = undated.find((one) => standingOn(one, day) === 'inForce') ?? undated.at(-1);
  if (current) return standingSeen(current, found, day);
  if (same.length === 0) return [{ found, kind: 'unknown' }];
  const meant = same.find((one) => standingOn(one, day) === 'inForce') ?? (same.at(-1) as Standard);
  const isUndated = same.some(({ designation }) => withoutEdition(designation) === found);
  const named = part.exec(after.slice(0, 80))?.groups?.part;
  return [
    {
      found: named === undefined || isUndated ? found : `${found} … ${named}`,
      kind: isUndated ? 'undated' : 'misspelt',
      expected: meant.designation,
    },
  ];
}

const withoutEdition = (designation: string): string =>
  designation.replace(/(?::|(?<=\d)-)(?:19|20)\d{2}$/, '');

const digitsOf = (designation: string): string => /\d+/.exec(designation)?.[0] ?? '';

const bodyOf = (text: string): string =>
  text
    .replaceAll(/[^\p{L}]/gu, '')
    .toUpperCase()
    .replace(/^GBT?$/, 'GB');

/** Documents of the same body and number, of the named part where one is named; an edition decides among them. */
function sameNumber(groups: Readonly<Record<string, string | undefined>>): readonly Standard[] {
  const { body = '', number = '', second = '', edition } = groups;
  const same = standards.filter(
    ({ designation }) =>
      digitsOf(designation) === number && bodyOf(/^[^\d]+/.exec(designation)?.[0] ?? '') === bodyOf(body),
  );
  const ofPart = same.filter(
    ({ designation }) => second === '' || withoutEdition(designation).endsWith(`-${second}`),
  );
  const candidates = ofPart.length > 0 ? ofPart : same;
  const ofEdition = candidates.filter(
    ({ designation }) => edition !== undefined && designation.endsWith(edition),
  );
  return ofEdition.length > 0 ? ofEdition : candidates;
}

function standingSeen(standard: Standard, found: string, day: string): readonly CitationSeen[] {
  const standing = standingOn(standard, day);
  if (standing === 'inForce') return [];
  const on = { withdrawn: standard.withdrawnOn, superseded: standard.superseded?.on, notYet: standard.since };
  const expected = standard.superseded?.by;
  return [
    {
      found,
      kind: standing,
      on: on[standing] ?? standard.since,
      ...(expected === undefined ? {} : { expected }),
    },
  ];
}

const letters = (text: string): string => text.replaceAll(/[^\p{L}]/gu, '').toLowerCase();

/** A title right behind the designation is the document's own, punctuation and capitals aside. */
function titleSeen({ title }: Standard, found: string, after: string): readonly CitationSeen[] {
  const printed = quotedTitle.exec(after)?.groups?.title;
  if (printed === undefined || title === undefined) return [];
  const own = [title['zh-CN'], title.en];
  if (own.some((one) => letters(one) === letters(printed))) return [];
  const expected = /\p{Script=Han}/u.test(printed) ? title['zh-CN'] : title.en;
  return [{ found: `${found} ${printed}`, kind: 'title', expected }];
}

const former = formerNames.map((one) => ({
  ...one,
  pattern: new RegExp(`(?<![A-Za-z])${one.name}(?![A-Za-z])`),
}));

function namesSeen(text: string, day: string): readonly CitationSeen[] {
  return former
    .filter(({ pattern, since }) => since <= day && pattern.test(text))
    .map(({ name, now, since }) => ({ found: name, kind: 'formerName', expected: now, on: since }));
}
