import { datasets } from '../domain/datasets.ts';
import { Failure } from '../domain/failure.ts';
import type { RecordStore } from '../ports/records.ts';
import type { AwaitingRow } from '../snapshot/awaiting-rows.ts';

/** What a review is about. Each list narrows it; one that is absent leaves it as it is. */
export interface Selection {
  /** Files by name, or by the first characters of their SHA-256. */
  readonly files?: readonly string[] | undefined;
  readonly datasets?: readonly string[] | undefined;
  readonly facilities?: readonly string[] | undefined;
  /** Natural keys as stored. */
  readonly keys?: readonly string[] | undefined;
  /** Leaves out what came in later batches than this one: what nobody has seen yet. */
  readonly upToBatch?: number | undefined;
}

/** Whether a row is selected. */
export type Selects = (row: Pick<AwaitingRow, 'dataset' | 'naturalKey' | 'batch'> & Said) => boolean;

interface Said {
  readonly envelope: Pick<AwaitingRow['envelope'], 'source'>;
  readonly attributes: AwaitingRow['attributes'];
}

/** Shortest piece of a SHA-256 that names a file. */
const shortestPrefix = 6;

/** Names of the files that an organisation's batches came in, by SHA-256. */
export async function fileNames(
  organisation: string,
  records: RecordStore,
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for await (const { file } of records.commits(organisation)) if (file) names.set(file.sha256, file.name);
  return names;
}

/** Throws `usage.unknown-file` and `usage.unknown-dataset` for what is not there. */
export function selecting(selection: Selection, names: ReadonlyMap<string, string>): Selects {
  for (const id of selection.datasets ?? [])
    if (!datasets.has(id))
      throw new Failure(
        'usage.unknown-dataset',
        `there is no dataset "${id}": choose ${[...datasets.keys()].join(', ')}`,
      );
  const files = selection.files && new Set(selection.files.flatMap((file) => filesNamed(file, names)));
  const within = (wanted: readonly string[] | undefined, value: unknown): boolean =>
    wanted === undefined || (typeof value === 'string' && wanted.includes(value));
  return ({ dataset, naturalKey, batch, envelope, attributes }) =>
    (files === undefined || files.has(envelope.source?.file ?? '')) &&
    within(selection.datasets, dataset) &&
    within(selection.facilities, attributes.facilityId) &&
    within(selection.keys, naturalKey) &&
    batch <= (selection.upToBatch ?? Number.POSITIVE_INFINITY);
}

/** Every file of a name, however often it was corrected; of a piece of a SHA-256 the one that it begins. */
function filesNamed(wanted: string, names: ReadonlyMap<string, string>): readonly string[] {
  const named = [...names].filter(([, name]) => name === wanted).map(([sha256]) => sha256);
  if (named.length > 0) return named;
  const begun =
    wanted.length < shortestPrefix ? [] : [...names.keys()].filter((sha256) => sha256.startsWith(wanted));
  if (begun.length === 1) return begun;
  throw new Failure(
    'usage.unknown-file',
    begun.length > 1
      ? `${begun.length} files begin with ${wanted}: write more of the SHA-256`
      : `no file "${wanted}" was taken in: name it as it was handed in, or by the first ${shortestPrefix} characters or more of its SHA-256`,
  );
}
