import type { Actor } from '../domain/actor.ts';
import type { EditionKey } from '../domain/edition.ts';
import { Failure } from '../domain/failure.ts';
import type { AuditLog } from '../ports/audit.ts';
import type { CompletedEdition, EditionStore } from '../ports/editions.ts';
import { publishedEdition } from '../snapshot/published-edition.ts';

export interface WithdrawalRequest extends EditionKey {
  readonly edition: number;
  readonly reason: string;
}

export interface WithdrawPorts {
  readonly editions: EditionStore;
  readonly audit: AuditLog;
  readonly now: () => string;
}

export interface Withdrawn {
  readonly report: string;
  readonly period: string;
  readonly edition: number;
  /** Whether it was the current one: then nothing of the period is published until it is regenerated. */
  readonly current: boolean;
}

/**
 * Takes a published edition back. Its bytes and its number stay, its links say that it was withdrawn. Throws
 * `edition.unknown` and, for a second withdrawal, `edition.withdrawn`.
 */
export async function withdraw(
  { organisation, report, period, edition, reason }: WithdrawalRequest,
  actor: Actor,
  { editions, audit, now }: WithdrawPorts,
): Promise<Withdrawn> {
  const key = { organisation, report, period };
  const found = await publishedEdition(key, edition, editions);
  if (found.withdrawn) throw second(found);
  const at = now();
  if ((await editions.withdraw(key, edition, { reason, actor, at })) === 'refused')
    throw second(await publishedEdition(key, edition, editions));
  await audit.add({ ...key, at, actor, action: 'withdraw', edition, reason });
  return { report, period, edition, current: (await editions.current(key)) === edition };
}

function second({ number, report, period, withdrawn }: CompletedEdition): Failure {
  const by = withdrawn
    ? `, by ${withdrawn.actor.actorId} on ${withdrawn.at.slice(0, 10)}: ${withdrawn.reason}`
    : '';
  return new Failure(
    'edition.withdrawn',
    `edition ${number} of ${report} ${period} was withdrawn already${by}`,
  );
}
