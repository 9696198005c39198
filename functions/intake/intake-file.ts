import type { Actor } from '../domain/actor.ts';
import { FileRefused } from '../domain/file-refused.ts';
import { localDate } from '../domain/local-date.ts';
import { type Problem, problem } from '../domain/problem.ts';
import type { FileStore } from '../ports/file-store.ts';
import type { Commit } from '../ports/records.ts';
import type { OpenTables } from '../ports/tables.ts';
import { type Snapshot, takeSnapshot } from '../snapshot/snapshot.ts';
import { intakeKeys } from '../wiring/names.ts';
import { type IntakePorts, takeIn } from './intake.ts';
import type { FileInHand, FileKind, FileOptions, Reading, ReadingContext } from './kind.ts';
import { knownIds } from './known-ids.ts';
import { latestRecords } from './latest-records.ts';
import { mediaTypeOf } from './media-type.ts';
import type { Counts } from './store-batch.ts';

export interface FileRequest {
  readonly organisation: string;
  readonly actor: Actor;
  /** Instant of the hand-in, ISO 8601. */
  readonly at: string;
  readonly file: Omit<FileInHand, 'tables'>;
  readonly options: FileOptions;
  /** Commits what is right where some rows are wrong; otherwise all or nothing. */
  readonly acceptValidRows: boolean;
}

export interface FilePorts extends IntakePorts {
  readonly openTables: OpenTables;
  readonly originals: FileStore;
  readonly kinds: readonly FileKind[];
  /** Zone whose calendar says which day a file was handed in, the same as for its review. */
  readonly timeZone: string;
}

/** What became of a file. */
export interface FileOutcome {
  readonly file: string;
  /** Null where the file was too large to be fetched. */
  readonly sha256: string | null;
  /** Null where nobody knows what it is. */
  readonly kind: string | null;
  /**
   * `committed`: its news are a batch; `unchanged`: it says nothing new; `known`: this very file is in already, as
   * `batch`; `refused`: nothing of it was taken in.
   */
  readonly status: 'committed' | 'unchanged' | 'known' | 'refused';
  readonly batch: number | null;
  readonly rows: Counts & {
    readonly refused: number;
    /** All that were read, also where none was taken in. */
    readonly total: number;
  };
  readonly problems: readonly Problem[];
}

const noRows = { new: 0, changed: 0, unchanged: 0, refusedBefore: 0, refused: 0, total: 0 };

/**
 * Takes in one file: recognises its kind, validates every row, keeps the file under its SHA-256 and commits what is new
 * as one batch, whole or not at all.
 */
export async function intakeFile(request: FileRequest, ports: FilePorts): Promise<FileOutcome> {
  const { organisation, file } = request;
  const outcome = {
    file: file.name,
    sha256: file.sha256,
    kind: null,
    batch: null,
    rows: noRows,
    problems: [],
  };
  const earlier = await committedBefore(request, ports);
  if (earlier)
    return { ...outcome, kind: earlier.file?.kind ?? null, status: 'known', batch: earlier.number };
  const tables = { end: async () => {} };
  try {
    const opened = await ports.openTables(file.path);
    if (opened) tables.end = opened.end;
    const snapshot = await takeSnapshot(organisation, ports.records);
    const context = contextOf(request, snapshot, ports);
    const reading = await readingOf({ ...file, ...(opened ? { tables: opened } : {}) }, context, ports.kinds);
    await assertNotErased(request, reading, ports);
    const taken = await takenIn(request, reading, context, ports);
    return {
      ...outcome,
      ...taken,
      kind: reading.kind,
      problems: [...taken.problems, ...(opened?.notes ?? [])],
    };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return refusedWhole(file, error);
  } finally {
    await tables.end();
  }
}

/** What becomes of a file that cannot be read. */
export const refusedWhole = (
  { name, sha256 }: { readonly name: string; readonly sha256: string | null },
  { problems }: FileRefused,
): FileOutcome => ({
  ...{ file: name, sha256, kind: null, status: 'refused', batch: null, rows: noRows },
  problems,
});

/** Whether something of a file was refused, the whole of it or some rows. */
export const isRefusal = ({ status, rows }: FileOutcome): boolean => status === 'refused' || rows.refused > 0;

/**
 * The batch that this very file became, whole. The same bytes say nothing new, whatever was said since, unless they are
 * of a kind that says something else where it is asked otherwise.
 */
async function committedBefore(
  { organisation, file }: FileRequest,
  { records, kinds }: FilePorts,
): Promise<Commit | undefined> {
  const isReread = (kind: string): boolean => kinds.find(({ id }) => id === kind)?.rereads ?? false;
  for await (const commit of records.commits(organisation))
    if (commit.file?.sha256 === file.sha256 && commit.file.refused === 0 && !isReread(commit.file.kind))
      return commit;
  return undefined;
}

async function readingOf(
  file: FileInHand,
  context: ReadingContext,
  kinds: readonly FileKind[],
): Promise<Reading> {
  if (file.size === 0) throw new FileRefused(problem('empty-file'));
  for (const kind of kinds) {
    const reading = await kind.read(file, context);
    if (reading) return reading;
  }
  throw new FileRefused(problem('unknown-file', {}, { found: file.name }));
}

/** What somebody erased does not come back: the same bytes are refused, as a file and as a picture beside one. */
async function assertNotErased(
  { organisation, file }: FileRequest,
  { files = [] }: Reading,
  { originals }: FilePorts,
): Promise<void> {
  for (const { sha256 } of [file, ...files])
    if (await originals.has(intakeKeys.erasure(organisation, sha256)))
      throw new FileRefused(problem('erased-file', {}, { found: file.name, sha256: sha256.slice(0, 12) }));
}

async function takenIn(
  request: FileRequest,
  reading: Reading,
  context: ReadingContext,
  ports: FilePorts,
): Promise<Pick<FileOutcome, 'status' | 'batch' | 'rows' | 'problems'>> {
  const { organisation, actor, at, file, acceptValidRows } = request;
  const { kind, files = [], rows } = reading;
  const known = knownIds(async function* (dataset) {
    for (const bucket of context.buckets(dataset))
      for await (const { attributes, status } of context.latest({ dataset, bucket }))
        if (status !== 'withdrawn') yield attributes;
  });
  const handIn = {
    organisation,
    actor,
    handedInAt: at,
    source: file.name,
    file: { name: file.name, sha256: file.sha256, kind, refused: 0 },
  };
  const beforeCommit = async (): Promise<void> => {
    // Reading and comparing take a while, in which somebody may erase it.
    await assertNotErased(request, reading, ports);
    const key = intakeKeys.original(organisation, file.sha256);
    await ports.originals.keep(key, file.path, mediaTypeOf(file.name));
    for (const { sha256, bytes, mediaType } of files)
      await ports.originals.keep(intakeKeys.original(organisation, sha256), bytes, mediaType);
  };
  const taken = await takeIn(
    handIn,
    rows,
    { known, rows: acceptValidRows ? 'valid' : 'whole', beforeCommit },
    ports,
  );
  // Where only some rows are wrong and the others are in already, nothing is new.
  const stood = taken.counts.unchanged + taken.counts.refusedBefore > 0;
  const refused = taken.refused > 0 && !taken.commit && !stood;
  return {
    status: taken.commit ? 'committed' : refused ? 'refused' : 'unchanged',
    batch: taken.commit?.number ?? null,
    rows: { ...taken.counts, refused: taken.refused, total: taken.read },
    problems: taken.problems,
  };
}

function contextOf(
  { organisation, actor, at, options }: FileRequest,
  snapshot: Snapshot,
  { records, timeZone }: FilePorts,
): ReadingContext {
  return {
    organisation,
    actor,
    at,
    on: localDate(at, timeZone),
    options,
    latest: (scope) => latestRecords({ ...scope, organisation }, snapshot, records),
    buckets: (dataset) =>
      [...snapshot.parts.keys()]
        .filter((name) => name.startsWith(`${dataset}#`))
        .map((name) => name.slice(dataset.length + 1))
        .sort(),
  };
}
