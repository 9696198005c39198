import type { Message } from '../ports/messages.ts';
import type { FileOutcome } from './intake-file.ts';
import { outcomesText } from './outcomes-text.ts';
import { type IntakeStrings, sayOf } from './say-problem.ts';

/** Problems that a message tells; the outcome has them all. */
const toldProblems = 20;

/** A file that was refused, whole or in part, told in every language one after the other. */
export function refusalMessage(
  organisation: string,
  outcome: FileOutcome,
  key: string,
  inEach: readonly IntakeStrings[],
): Message {
  const shown = { ...outcome, problems: outcome.problems.slice(0, toldProblems) };
  const parts = inEach.map((strings) =>
    [`${organisation} · ${outcomesText([shown], strings)}`, sayOf(strings, 'outcomes.inFull', { key })].join(
      '\n\n',
    ),
  );
  // In English: mail subjects of SNS hold ASCII only, and fewer than 100 characters of it.
  const subject = `Stele ${organisation.replaceAll(/[^!-~]/g, '_').slice(0, 60)}: a file was refused`;
  return { subject, body: parts.join('\n\n――――――――\n\n') };
}
