/** Where in a file something stands. */
export interface Place {
  readonly sheet?: string;
  /** As the file counts its rows, from 1. */
  readonly row?: number;
  /** Head of the column as the file writes it, or its letters where it has none. */
  readonly column?: string;
}

/** An error keeps its row out, and with it the whole file unless valid rows are asked for; the others are told. */
export type ProblemSeverity = 'error' | 'warning' | 'note';

/**
 * What intake says of a file to who handed it in. The sentence is in `locales/<language>/intake.json` under
 * `problems.<code>`: what was found, what was expected, what to do.
 */
export interface Problem extends Place {
  readonly code: string;
  readonly severity: ProblemSeverity;
  /** Values for the sentence, as the file writes them. */
  readonly values: Readonly<Record<string, string>>;
  /** Values that each language has its own words for, by name and language. */
  readonly said?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Longest piece of a file that a sentence repeats. */
const longestQuote = 80;

/** What was found, short enough for a sentence and without what would break a line. */
export function quoted(found: string): string {
  const line = found.replaceAll(/\p{C}+/gu, ' ');
  return line.length <= longestQuote ? line : `${line.slice(0, longestQuote - 1)}…`;
}

export function problem(
  code: string,
  place: Place = {},
  values: Problem['values'] = {},
  severity: ProblemSeverity = 'error',
): Problem {
  const said = Object.entries(values).map(([name, value]) => [name, quoted(value)]);
  return { code, severity, ...place, values: Object.fromEntries(said) };
}
