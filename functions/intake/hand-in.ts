import type { Actor } from '../domain/actor.ts';
import type { Place, Problem } from '../domain/problem.ts';
import type { RecordEnvelope, ReviewVerdict } from '../domain/record.ts';
import type { CommittedFile } from '../ports/records.ts';

/** One hand-in on its way to becoming a batch: who, when, from what, and the records. */
export interface HandIn {
  readonly organisation: string;
  readonly actor: Actor;
  /** Instant of the hand-in, ISO 8601 with time zone. */
  readonly handedInAt: string;
  /** What was handed in, for people: a file name, a form, a list. */
  readonly source: string;
  readonly file?: CommittedFile;
  /** Where it is a review decision. */
  readonly review?: ReviewVerdict;
  readonly records: Iterable<HandInRecord>;
}

export interface HandInRecord {
  readonly dataset: string;
  readonly envelope: RecordEnvelope;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** Where in its file it stands, for what is said of it. */
  readonly place?: Place;
  /** Where in its file a field stands; where its reader does not say, it stands where the record does. */
  readonly placeOf?: (path: readonly PropertyKey[]) => Place;
  /** What its reader makes of a field that is wrong: the same in the terms of the file. */
  readonly explain?: Explain;
}

/** Says in the terms of a file what is wrong with a field of a record; `undefined` where its reader knows no better. */
export type Explain = (
  record: HandInRecord,
  path: readonly PropertyKey[],
  expected: string,
) => Problem | undefined;
