import type { Actor } from '../domain/actor.ts';
import type { RecordEnvelope, RecordSource } from '../domain/record.ts';
import type { HeldFile } from '../ports/file-in-hand.ts';
import type { TableFile } from '../ports/tables.ts';
import type { Handed } from './intake.ts';
import type { LatestRecord, LatestScope } from './latest-records.ts';

/** A file with its tables, where it has some. */
export interface FileInHand extends Omit<HeldFile, 'end'> {
  /** Absent where it is no CSV and no workbook. */
  readonly tables?: TableFile;
}

/** What a person says of a file beside the file itself. */
export interface FileOptions {
  /** Dataset of a sheet, where neither its name nor its heads tell. */
  readonly dataset?: string;
  /** Supplier of a declaration. */
  readonly supplier?: string;
  /** Year of the campaign that a declaration answers. */
  readonly campaign?: number;
}

/** What a reader of files may know. */
export interface ReadingContext {
  readonly organisation: string;
  readonly actor: Actor;
  /** Instant of the hand-in, ISO 8601. */
  readonly at: string;
  /** Day of the hand-in where the organisation is, as 2024-06-30. */
  readonly on: string;
  readonly options: FileOptions;
  /** What was last said of the facts of a bucket, before this hand-in. */
  readonly latest: (scope: Omit<LatestScope, 'organisation'>) => AsyncIterable<LatestRecord>;
  /** Buckets of a dataset that hold something, in order. */
  readonly buckets: (dataset: string) => readonly string[];
}

/** A file beside the one in hand that its records name by its SHA-256: a picture. */
export interface NamedFile {
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A file that is understood: what kind it is, and its rows. */
export interface Reading {
  /** Printed for people: `sheet`, `cmrt`. */
  readonly kind: string;
  /** Kept with the file itself, each under its own SHA-256. */
  readonly files?: readonly NamedFile[];
  readonly rows: AsyncIterable<Handed>;
}

/**
 * A kind of file. `undefined` where a file is not of it, decided by what the file holds. Throws a `FileRefused` for one
 * that is, and cannot be read.
 */
export interface FileKind {
  readonly id: string;
  /** Files that are read again when they are handed in again: what they say depends on what is said beside them. */
  readonly rereads?: true;
  readonly read: (file: FileInHand, context: ReadingContext) => Promise<Reading | undefined>;
}

/** The envelope of what a file says: nobody has verified it yet. */
export function submitted(
  { actor, at }: ReadingContext,
  source: RecordSource,
  more: Partial<Pick<RecordEnvelope, 'sourceSystem' | 'evidence' | 'estimationMethod' | 'withdraws'>> = {},
): RecordEnvelope {
  return {
    status: 'submitted',
    sourceSystem: 'file',
    enteredBy: actor.actorId,
    enteredAt: at,
    evidence: [],
    source,
    ...more,
  };
}
