import type { UploadStore } from '../../ports/uploads.ts';

interface MemoryUpload {
  readonly bytes: Uint8Array;
  readonly eTag: string;
  readonly said?: Readonly<Record<string, string>>;
}

/** Uploads in memory, by their keys. */
export function memoryUploadStore(uploads: ReadonlyMap<string, MemoryUpload>): UploadStore {
  return {
    async open(key, eTag) {
      const found = uploads.get(key);
      if (found?.eTag !== eTag) return 'gone';
      const { bytes, said = {} } = found;
      return {
        bytes: (async function* () {
          yield bytes;
        })(),
        said,
      };
    },
  };
}
