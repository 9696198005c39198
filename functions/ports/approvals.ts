import type { Publishing } from '../contract.ts';
import type { Actor } from '../domain/actor.ts';
import type { EditionKey } from '../domain/edition.ts';

/** What was decided about an edition that waits for approval. */
export interface Decision {
  readonly verdict: 'approved' | 'rejected';
  readonly actor: Actor;
  /** ISO 8601. */
  readonly at: string;
  /** Of a rejection; an approval may go without. */
  readonly reason: string | null;
}

/** A reserved edition, rendered in every language, that somebody must approve before it is published. */
export interface Approval extends EditionKey {
  readonly edition: number;
  /** The run that holds the reservation. */
  readonly runId: string;
  readonly startedBy: Actor;
  readonly warnings: number;
  readonly notes: number;
  /** What publishing is given: keys and digests. */
  readonly publishing: Publishing;
  /** Null while it waits. */
  readonly decision: Decision | null;
}

export interface ApprovalStore {
  /** Stores an approval that waits; one of the same edition by an earlier run is replaced, one by the same run stands. */
  readonly submit: (approval: Approval) => Promise<void>;
  /** The approval of the highest edition submitted, read strongly. */
  readonly latest: (key: EditionKey) => Promise<Approval | undefined>;
  /** Decides an approval that still waits and is still its run's; `false` where it is not. */
  readonly decide: (approval: Approval, decision: Decision) => Promise<boolean>;
}
