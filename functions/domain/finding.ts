import { canonicalJson } from './canonical-json.ts';

/** Blocking stops publication; a warning is listed; a note informs (domain.md §5: E, W, I). */
export type Severity = 'blocking' | 'warning' | 'note';

/** What a check saw in figures or text: the evidence of a finding. */
export interface Observation {
  /** What it is about: a figure id, a slot, a row. */
  readonly subject: string;
  /** Values for the sentence, printed as they are; `expected` is what should stand there. */
  readonly values: Readonly<Record<string, string>>;
  /** Ids of the figures it was seen in, where they are more than the subject. */
  readonly figures?: readonly string[];
  /** Where it stands, for the person who must find it. */
  readonly place?: Place;
  /** What most likely went wrong, found by trying the usual slips. */
  readonly cause?: Cause;
  /** Of this one, where a record decides how grave it is; else as the check is declared. */
  readonly severity?: Severity;
}

/** A place in a document as its reader finds it. */
export interface Place {
  readonly language?: string;
  /** Number and title of the section, or name of the table. */
  readonly section?: string;
  /** Label of the row and head of the column, where it stands in a table. */
  readonly row?: string;
  readonly column?: string;
  readonly sentence?: string;
}

/** A slip that reproduces the printed value; `none` where none of those tried does. Its sentence stands under `causes`. */
export interface Cause {
  readonly slip: string;
  readonly values: Readonly<Record<string, string>>;
  /** Others that reproduce it as well: where there are some, none is certain. */
  readonly also?: readonly Cause[];
}

/** An observation with its check and how grave it is. The sentence for people is in `locales/<language>/findings.json` by `check`. */
export interface Finding extends Observation {
  readonly check: string;
  readonly severity: Severity;
  /** Set where a waiver excuses it: it is listed, and no longer blocks. */
  readonly waiver?: WaiverGranted;
}

/** Who excuses a finding, why, and until which day. */
export interface WaiverGranted {
  readonly waiver: string;
  readonly grantedBy: string;
  readonly reason: string;
  readonly until: string;
}

/** Whether it stops publication: nothing excuses it. */
export const isBlocking = ({ severity, waiver }: Finding): boolean =>
  severity === 'blocking' && waiver === undefined;

const order: Readonly<Record<Severity, number>> = { blocking: 0, warning: 1, note: 2 };

/** Blocking first, then by check, subject and the rest: the same findings always read the same. One said twice is said once. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  const different = new Map(findings.map((finding) => [canonicalJson(finding), finding]));
  return [...different]
    .sort(
      ([textA, a], [textB, b]) =>
        order[a.severity] - order[b.severity] ||
        compare(a.check, b.check) ||
        compare(a.subject, b.subject) ||
        compare(canonicalJson(a.values), canonicalJson(b.values)) ||
        compare(textA, textB),
    )
    .map(([, finding]) => finding);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
