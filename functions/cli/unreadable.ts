import type { Outcome } from '../contract.ts';
import type { EditionStore, Withdrawal } from '../ports/editions.ts';
import { defaultOrganisation } from './defaults.ts';

/** An edition that a run ended with and whose PDFs are nobody's to read: not approved yet, or withdrawn. */
export interface Unreadable {
  readonly report: string;
  readonly period: string;
  readonly edition: number;
  readonly status: 'awaitingApproval' | 'withdrawn';
  /** Of a withdrawal. */
  readonly reason?: string;
}

export async function unreadableOf(
  organisation: string,
  outcomes: readonly Outcome[],
  editions: EditionStore,
): Promise<readonly Unreadable[]> {
  const found: Unreadable[] = [];
  for (const outcome of outcomes) {
    if (outcome.status !== 'awaitingApproval' && outcome.status !== 'unchanged') continue;
    const { report, period, edition } = outcome;
    if (outcome.status === 'awaitingApproval')
      found.push({ report, period, edition, status: outcome.status });
    const withdrawn = await withdrawalOf({ organisation, report, period, edition }, editions);
    if (withdrawn) found.push({ report, period, edition, status: 'withdrawn', reason: withdrawn.reason });
  }
  return found;
}

async function withdrawalOf(
  { edition, ...key }: { organisation: string; report: string; period: string; edition: number },
  editions: EditionStore,
): Promise<Withdrawal | undefined> {
  const found = await editions.get(key, edition);
  return found?.status === 'complete' ? found.withdrawn : undefined;
}

/** What is the matter, and the command that goes on from there. */
export function unreadableText(organisation: string, one: Unreadable): string {
  const org = organisation === defaultOrganisation ? '' : ` --org ${organisation}`;
  const scope = `${org} --report ${one.report} --period ${one.period}`;
  const which = `${one.report} ${one.period}: edition ${one.edition}`;
  return one.status === 'awaitingApproval'
    ? `${which} waits for approval: stele approve${scope} --as …`
    : `${which} is withdrawn (${one.reason}): stele regenerate${scope} --newest makes the next one`;
}
