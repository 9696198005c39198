import type { Verified } from '../../contract.ts';
import type { SaidOutcome } from '../../describe/said.ts';
import { exitCodeOf, exitCodes } from '../exit-codes.ts';
import { table } from '../table.ts';
import type { EditionOptions } from './options.ts';
import { restatementTable } from './restatement-table.ts';
import type { Ended } from './service.ts';
import { whereToRead } from './where-to-read.ts';

const by: Readonly<Record<Verified, string>> = {
  digests: 'verified by digests: records, figures and stored files are those that were published',
  figures: 'verified: the figures are equal under another engine, the stored files stand',
  rendered: 'verified: rendered again to the same SHA-256',
  stored: 'verified: figures and stored files stand; it cannot be rendered again',
};

/**
 * Prints how a run ended: its outcomes as a table, what it restated and where it is to be read below. Resolves to the
 * exit code.
 */
export async function printEnded(
  organisation: string,
  ended: Ended,
  options: EditionOptions,
): Promise<number> {
  const { outcomes, restatements } = ended;
  if (options.json) process.stdout.write(`${JSON.stringify({ organisation, ...ended }, null, 2)}\n`);
  else {
    const rows = outcomes.map((one) => [
      one.report,
      one.period,
      'edition' in one ? one.edition : '',
      saidOf(one),
    ]);
    process.stdout.write(`${table(['report', 'period', 'edition', 'outcome'], rows)}\n`);
    for (const one of outcomes)
      if (one.status === 'verified' && one.note !== undefined)
        process.stdout.write(`\n${one.report} ${one.period}: ${one.note}\n`);
    for (const one of restatements) process.stdout.write(`\n${await restatementTable(one)}\n`);
    for (const one of outcomes)
      if (one.status === 'published') process.stdout.write(`\n${whereToRead(one, organisation, options)}\n`);
  }
  let code: number = exitCodes.done;
  for (const outcome of outcomes) {
    if (outcome.status !== 'failed') continue;
    process.stderr.write(`stele: ${outcome.report} ${outcome.period}: ${outcome.message}\n`);
    code = Math.max(code, exitCodeOf(outcome.error));
  }
  return code;
}

function saidOf(outcome: SaidOutcome): string {
  if (outcome.status === 'verified') return by[outcome.how];
  if (outcome.status === 'unchanged') return 'unchanged: the newest data say the same';
  if (outcome.status === 'awaitingApproval') return 'waits for approval: stele approve publishes it';
  return outcome.status === 'failed' ? `failed: ${outcome.error}` : outcome.status;
}
