import type { Finding, Observation, Severity, WaiverGranted } from './finding.ts';
import type { Rule } from './rules.ts';

/** A rule as it is held against one kind of input: figures, the text of a language, a disclosure that others made. */
export interface Check<Input> {
  /** Unique; its sentence is in `locales/<language>/findings.json` by this name. */
  readonly id: string;
  /** The consistency rule it belongs to (domain.md §5). */
  readonly rule: Rule;
  readonly severity: Severity;
  /** A wrong number would be printed: no organisation lowers it, and no waiver excuses it. */
  readonly firm?: true;
  readonly run: (input: Input) => readonly Observation[];
}

/** How an organisation weighs the checks of one publication. */
export interface Weighing {
  readonly severities: Readonly<Record<string, Severity>>;
  /** The waiver that covers an observation, if there is one. */
  readonly waiverFor: (check: string, subject: string) => WaiverGranted | undefined;
}

/** Every check as it is declared. */
export const asDeclared: Weighing = { severities: {}, waiverFor: () => undefined };

/** What the checks find in an input, each finding as grave as the organisation says and the check allows. */
export function findingsOf<Input>(
  checks: readonly Check<Input>[],
  input: Input,
  weighing: Weighing,
): readonly Finding[] {
  return checks.flatMap((check) => check.run(input).map((seen) => weighed(check, seen, weighing)));
}

function weighed(check: Check<never>, seen: Observation, { severities, waiverFor }: Weighing): Finding {
  const declared = seen.severity ?? check.severity;
  const severity = check.firm ? declared : (severities[check.id] ?? declared);
  const finding: Finding = { ...seen, check: check.id, severity };
  const waiver = check.firm || severity === 'note' ? undefined : waiverFor(check.id, seen.subject);
  return waiver === undefined ? finding : { ...finding, waiver };
}
