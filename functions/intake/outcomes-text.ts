import type { FileOutcome } from './intake-file.ts';
import { type IntakeStrings, sayOf, sayProblem } from './say-problem.ts';

/** What became of each file, and below it what is to be said of its rows. */
export function outcomesText(outcomes: readonly FileOutcome[], strings: IntakeStrings): string {
  return outcomes.map((outcome) => outcomeText(outcome, strings)).join('\n\n');
}

function outcomeText(outcome: FileOutcome, strings: IntakeStrings): string {
  const { file, kind, status, batch, rows, problems } = outcome;
  const values = {
    file,
    kind: kind === null ? '' : sayOf(strings, `kinds.${kind}`),
    batch: String(batch ?? ''),
    total: String(rows.total),
    new: String(rows.new),
    changed: String(rows.changed),
    unchanged: String(rows.unchanged + rows.refusedBefore),
    refused: String(rows.refused),
    refusedBefore: String(rows.refusedBefore),
  };
  const lines = [sayOf(strings, `outcomes.${status}`, values)];
  if (status !== 'known' && kind !== null) lines.push(`  ${sayOf(strings, 'outcomes.counts', values)}`);
  if (rows.refusedBefore > 0) lines.push(`  ${sayOf(strings, 'outcomes.refusedBefore', values)}`);
  for (const problem of problems)
    lines.push(`  ${sayOf(strings, `severities.${problem.severity}`)}${sayProblem(problem, strings)}`);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const told = new Set(errors.map(({ sheet, row }) => `${row} ${sheet}`));
  const untold = rows.refused - told.size;
  if (untold > 0) lines.push(`  ${sayOf(strings, 'outcomes.more', { count: String(untold) })}`);
  return lines.join('\n');
}
