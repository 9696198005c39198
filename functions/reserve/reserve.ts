import type { Facts, Reserved, Reserving } from '../contract.ts';
import { type ReservedEdition, sameContent, sameOrigin } from '../domain/edition.ts';
import { Failure } from '../domain/failure.ts';
import type { EditionItem, EditionStore } from '../ports/editions.ts';
import type { ObjectStore } from '../ports/objects.ts';
import { readJson } from '../snapshot/work-object.ts';
import { editionKeys } from '../wiring/names.ts';

export interface ReservePorts {
  readonly editions: EditionStore;
  readonly work: ObjectStore;
  readonly published: ObjectStore;
}

const attempts = 10;

/**
 * Gives the publication its edition number before anything is composed. Where the current edition already says the
 * same, none is reserved; where a run died holding a reservation of the same origin, its number is taken over, so that
 * a killed run leaves no gap.
 */
export async function reserve(plan: Reserving, ports: ReservePorts): Promise<Reserved> {
  const current = await ports.editions.current(plan);
  const published = current === undefined ? undefined : await ports.editions.get(plan, current);
  if (
    published &&
    sameContent(published.origin, published.figuresDigest, plan.origin, plan.merged.figuresDigest)
  ) {
    return {
      outcome: 'unchanged',
      edition: published.number,
      supersedes: published.supersedes,
      restated: null,
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
  };
  const stored = await highestStored(plan, ports.published);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const reserved = await take(edition, await ports.editions.highest(plan), current, stored, ports.editions);
    if (reserved) return { ...reserved, restated: await restatedSince(published, plan, ports) };
  }
  throw new Failure(
    'publish.lost-race',
    'other runs of the same report took every edition number: wait until they end and start again',
  );
}

async function take(
  edition: Omit<ReservedEdition, 'number'>,
  highest: EditionItem | undefined,
  current: number | undefined,
  stored: number,
  editions: EditionStore,
): Promise<Omit<Reserved, 'restated'> | undefined> {
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

/** How many figures the superseded edition printed otherwise, by its evidence; null where it cannot be compared. */
async function restatedSince(
  published: EditionItem | undefined,
  plan: Reserving,
  ports: ReservePorts,
): Promise<number | null> {
  const evidence =
    published?.status === 'complete' ? await ports.published.get(published.evidence.key) : undefined;
  if (!evidence) return null;
  const { figures } = JSON.parse(Buffer.from(evidence).toString('utf8')) as Pick<Facts, 'figures'>;
  const before = new Map(figures.map(({ id, printed }) => [id, printed]));
  const facts = await readJson<Facts>(ports.work, plan.merged.factsKey);
  return facts.figures.filter(({ id, printed }) => before.has(id) && before.get(id) !== printed).length;
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
