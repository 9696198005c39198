import { readFile } from 'node:fs/promises';
import { takeInHand } from '../../functions/adapters/disk/take-in-hand.ts';
import { packArchive } from '../../functions/adapters/files/archive.ts';
import { openTables } from '../../functions/adapters/files/open-tables.ts';
import { memoryRecordStore } from '../../functions/adapters/memory/record-store.ts';
import type { FileStore } from '../../functions/ports/file-store.ts';
import type { ObjectStore } from '../../functions/ports/objects.ts';
import { fileKinds } from '../../functions/wiring/intake.ts';
import { root } from '../../infra/blueprint.ts';
import type { SamplePorts } from '../../infra/local/samples/load-sample.ts';

/** What reads a sample's files, keeping them beside the objects that stages in memory look for. */
export function sampleReading(
  intake: ObjectStore,
): Pick<SamplePorts, 'takeInHand' | 'pack' | 'emptyStore' | 'openTables' | 'originals' | 'kinds'> {
  const originals: FileStore = {
    keep: async (key, from, mediaType) =>
      intake.putNew(key, typeof from === 'string' ? await readFile(from) : from, mediaType),
    has: async (key) => (await intake.get(key)) !== undefined,
    erase: () => Promise.reject(new Error('nothing of a sample is erased')),
  };
  return {
    takeInHand,
    pack: packArchive,
    emptyStore: memoryRecordStore,
    openTables,
    originals,
    kinds: fileKinds(root),
  };
}
