import { canonicalJson } from './canonical-json.ts';

/** Blocking stops publication; a warning is listed; a note informs (domain.md §5: E, W, I). */
export type Severity = 'blocking' | 'warning' | 'note';

/** What a check says about figures or text. The sentence for people is in `locales/<language>/findings.json` by `check`. */
export interface Finding {
  readonly check: string;
  readonly severity: Severity;
  /** What it is about: figure ids, a slot, a language. */
  readonly subject: string;
  /** Values for the sentence, printed as they are. */
  readonly values: Readonly<Record<string, string>>;
}

const order: Readonly<Record<Severity, number>> = { blocking: 0, warning: 1, note: 2 };

/** Blocking first, then by check, subject and values: the same findings always read the same. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) =>
      order[a.severity] - order[b.severity] ||
      compare(a.check, b.check) ||
      compare(a.subject, b.subject) ||
      compare(canonicalJson(a.values), canonicalJson(b.values)),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
