import type { Reserved, Reserving } from '../contract.ts';
import { type ReservedEdition, sameContent, sameOrigin } from '../domain/edition.ts';
import { Failure } from '../domain/failure.ts';
import type { EditionItem, EditionStore } from '../ports/editions.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { isRemade, publishedEdition } from '../snapshot/published-edition.ts';
import { editionKeys } from '../wiring/names.ts';
import { type RestatePorts, restate } from './restate.ts';

export interface ReservePorts extends RestatePorts {
  readonly editions: EditionStore;
}

const attempts = 10;

/**
 * Gives the publication its edition number before anything is composed. Where the current edition already says the
 * same, none is reserved; where a run died holding a reservation of the same origin, its number is taken over, so that
 * a killed run leaves no gap.
 */
export async function reserve(plan: Reserving, ports: ReservePorts): Promise<Reserved> {
  if (plan.regeneration?.kind === 'frozen') return reservedBefore(plan, plan.regeneration, ports);
  const current = await ports.editions.current(plan);
  const published = current === undefined ? undefined : await ports.editions.get(plan, current);
  if (
    published &&
    !isRemade(published, plan) &&
    sameContent(published.origin, published.figuresDigest, plan.origin, plan.merged.figuresDigest)
  ) {
    return {
      outcome: 'unchanged',
      edition: published.number,
      supersedes: published.supersedes,
      restatementKey: null,
    };
  }
  const edition: Omit<ReservedEdition, 'number'> = {
    organisation: plan.organisation,
    report: plan.report,
    period: plan.period,
    runId: plan.runId,
    actor: plan.actor,
    cutOff: plan.cutOff,
    origin: plan.origin,
    figuresDigest: plan.merged.figuresDigest,
    supersedes: current ?? null,
    ...(plan.regeneration === null ? {} : { reason: plan.regeneration.reason }),
  };
  const stored = await highestStored(plan, ports.published);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const reserved = await take(edition, await ports.editions.highest(plan), current, stored, ports.editions);
    if (reserved) return { ...reserved, restatementKey: await restate(published, plan, ports) };
  }
  throw new Failure(
    'publish.lost-race',
    'other runs of the same report took every edition number: wait until they end and start again',
  );
}

/**
 * What was reserved for an edition that is there already. It is rendered again only where the same bytes can be
 * expected, so what it says about restatement is compared again as well.
 */
async function reservedBefore(
  plan: Reserving,
  { edition: number, render }: Extract<Reserving['regeneration'], { kind: 'frozen' }>,
  ports: ReservePorts,
): Promise<Reserved> {
  const edition = await publishedEdition(plan, number, ports.editions);
  const { supersedes } = edition;
  const again =
    render && sameOrigin(edition.origin, plan.origin) && edition.figuresDigest === plan.merged.figuresDigest;
  if (!again) return { outcome: 'frozen', edition: number, supersedes, restatementKey: null };
  const superseded = supersedes === null ? undefined : await ports.editions.get(plan, supersedes);
  return {
    outcome: 'frozenRender',
    edition: number,
    supersedes,
    restatementKey: await restate(superseded, plan, ports),
  };
}

async function take(
  edition: Omit<ReservedEdition, 'number'>,
  highest: EditionItem | undefined,
  current: number | undefined,
  stored: number,
  editions: EditionStore,
): Promise<Omit<Reserved, 'restatementKey'> | undefined> {
  const abandoned =
    highest !== undefined &&
    highest.number !== current &&
    highest.cutOff === edition.cutOff &&
    sameOrigin(highest.origin, edition.origin);
  // What it supersedes is printed in a complete edition: it may follow that edition only.
  if (abandoned && highest.status === 'complete' && highest.supersedes === edition.supersedes) {
    // Its run died between completing the edition and moving the pointer; the pointer is all that is missing.
    const moved = await editions.publish(edition, highest.number, current);
    return moved === 'published'
      ? { outcome: 'unchanged', edition: highest.number, supersedes: highest.supersedes }
      : undefined;
  }
  if (abandoned && highest.status === 'reserved') {
    const taken = await editions.takeOver({ ...edition, number: highest.number }, highest.runId);
    return taken
      ? { outcome: 'reserved', edition: highest.number, supersedes: edition.supersedes }
      : undefined;
  }
  const number = Math.max(highest?.number ?? 0, stored) + 1;
  if ((await editions.reserve({ ...edition, number })) === 'taken') return undefined;
  return { outcome: 'reserved', edition: number, supersedes: edition.supersedes };
}

/**
 * Highest edition that the bucket holds. The table may have been restored to an earlier day; the bucket is never, and
 * a number it holds is never used again (design.md §3.5).
 */
async function highestStored(
  { organisation, report, period }: Reserving,
  published: ObjectStore,
): Promise<number> {
  const folders = await published.folders(editionKeys.editions(organisation, report, period));
  return Math.max(0, ...folders.map(Number).filter(Number.isSafeInteger));
}
