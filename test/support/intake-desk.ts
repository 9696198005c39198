import { takeInHand } from '../../functions/adapters/disk/take-in-hand.ts';
import { memoryFileStore } from '../../functions/adapters/memory/file-store.ts';
import { datasets } from '../../functions/domain/datasets.ts';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import { takeIn } from '../../functions/intake/intake.ts';
import {
  type FileOutcome,
  type FilePorts,
  type FileRequest,
  intakeFile,
} from '../../functions/intake/intake-file.ts';
import { anyId } from '../../functions/intake/known-ids.ts';
import { type LatestRecord, latestRecords } from '../../functions/intake/latest-records.ts';
import type { Commit, RecordStore } from '../../functions/ports/records.ts';
import { takeSnapshot } from '../../functions/snapshot/snapshot.ts';
import { organisation } from './small-organisation.ts';
import { workbench } from './workbench.ts';

export type FileText = string | Uint8Array | AsyncIterable<Uint8Array>;

export type Desk = FilePorts & { readonly originals: ReturnType<typeof memoryFileStore> };

/** Where files are handed in, with every port in memory. */
export function intakeDesk(kinds: FilePorts['kinds'], openTables: FilePorts['openTables']): Desk {
  return { ...workbench(), originals: memoryFileStore(), openTables, kinds };
}

/** Hands a file in as `stele intake` does. */
export async function take(
  ports: FilePorts,
  name: string,
  content: FileText,
  request: Partial<Pick<FileRequest, 'options' | 'acceptValidRows'>> = {},
): Promise<FileOutcome> {
  const chunks = typeof content === 'string' ? once(Buffer.from(content)) : content;
  const { end, ...file } = await takeInHand(chunks instanceof Uint8Array ? once(chunks) : chunks, name);
  try {
    const actor = { actorId: 'owner-1', kind: 'person' } as const;
    const at = '2024-07-17T02:00:00Z';
    const asked = { organisation, actor, at, file, options: {}, acceptValidRows: false, ...request };
    return await intakeFile(asked, ports);
  } finally {
    await end();
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Records that a program answers for, as one batch. */
export async function load(ports: FilePorts, records: readonly HandInRecord[]): Promise<void> {
  async function* handed() {
    for (const record of records) yield { record };
  }
  const handIn = {
    organisation,
    actor: { actorId: 'loader', kind: 'schedule' } as const,
    handedInAt: '2024-07-01T00:00:00Z',
    source: 'loaded',
  };
  await takeIn(handIn, handed(), { known: anyId, rows: 'whole' }, ports);
}

export async function commitsIn(records: RecordStore): Promise<readonly Commit[]> {
  const found: Commit[] = [];
  for await (const commit of records.commits(organisation)) found.push(commit);
  return found;
}

/** What was last said of every fact, of the datasets named or of all. */
export async function latestIn(
  records: RecordStore,
  wanted: Iterable<string> = datasets.keys(),
): Promise<readonly LatestRecord[]> {
  const snapshot = await takeSnapshot(organisation, records);
  const found: LatestRecord[] = [];
  for (const dataset of wanted)
    for (const name of [...snapshot.parts.keys()].sort())
      if (name.startsWith(`${dataset}#`)) {
        const bucket = name.slice(dataset.length + 1);
        for await (const one of latestRecords({ organisation, dataset, bucket }, snapshot, records))
          found.push(one);
      }
  return found;
}
