import type { Inline, Text } from '../../../functions/domain/text.ts';

/**
 * One inline piece as the partials print it. Exactly one of `figure`, `constant`, `structure`, `note` is set for a
 * bound piece, none for plain text; every field is present because the templates are compiled strictly.
 */
export interface Run {
  readonly text: string;
  readonly strong: boolean;
  readonly href: string | null;
  readonly figure: string | null;
  /** CSS class of a figure that is not a plain value. */
  readonly state: string | null;
  readonly constant: string | null;
  readonly structure: string | null;
  readonly note: string | null;
  /** A counter or sign that must not part from the number before it (年, %). */
  readonly tail: string;
  /** A word that no line may part. */
  readonly whole: boolean;
}

export const plainRun: Run = {
  text: '',
  strong: false,
  href: null,
  figure: null,
  state: null,
  constant: null,
  structure: null,
  note: null,
  tail: '',
  whole: false,
};

const counter = /^[年月日号版章节项家个吨座天%％℃]/u;
/** A report links to the web, to a mailbox or to itself; any other scheme is printed without a link. */
const linkable = /^(https?:|mailto:|#)/i;

export function isBound(run: Run): boolean {
  return (run.figure ?? run.constant ?? run.structure ?? run.note) !== null;
}

function flatten(inline: Inline, base: Run): readonly Run[] {
  switch (inline.kind) {
    case 'text':
      return inline.text === '' ? [] : [{ ...base, text: inline.text }];
    case 'strong':
      return inline.children.flatMap((child) => flatten(child, { ...base, strong: true }));
    case 'link': {
      const href = linkable.test(inline.href) ? inline.href : null;
      return inline.children.flatMap((child) => flatten(child, { ...base, href }));
    }
    case 'figure': {
      const state =
        inline.state === 'value' ? null : inline.state === 'missing' ? 'missing' : 'not-applicable';
      return [{ ...base, text: inline.text, figure: inline.id, state }];
    }
    case 'constant':
      return [{ ...base, text: inline.text, constant: inline.id }];
    case 'structure':
      return [{ ...base, text: inline.text, structure: inline.id }];
    case 'note':
      return [{ ...base, text: String(inline.number), note: inline.id }];
  }
}

/** Flattens a text and ties a counter to the number before it, so that no line parts 2025 from 年. */
export function toRuns(text: Text): readonly Run[] {
  const runs: Run[] = [];
  for (const run of text.flatMap((inline) => flatten(inline, plainRun))) {
    const last = runs.at(-1);
    const tail = counter.exec(run.text)?.[0];
    if (last && tail && isBound(last) && last.note === null && last.tail === '' && !isBound(run)) {
      runs[runs.length - 1] = { ...last, tail };
      if (run.text.length > tail.length) runs.push({ ...run, text: run.text.slice(tail.length) });
    } else {
      runs.push(run);
    }
  }
  return runs;
}

/** The words alone, for measuring and for attributes. */
export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => (run.note === null ? run.text + run.tail : '')).join('');
}

const hyphenated = /([^\s\p{Script=Han}]+-[^\s\p{Script=Han}]+)/u;

/** A title keeps its hyphenated words whole: a line that ends with a hyphen looks like an accident at that size. */
export function toTitleRuns(text: Text): readonly Run[] {
  return toRuns(text).flatMap((run) =>
    isBound(run) || !hyphenated.test(run.text)
      ? [run]
      : run.text
          .split(hyphenated)
          .filter((part) => part !== '')
          .map((part) => ({ ...run, text: part, whole: hyphenated.test(part) })),
  );
}
