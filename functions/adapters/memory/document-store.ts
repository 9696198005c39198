import type { DocumentStore } from '../../ports/documents.ts';
import type { ObjectStore } from '../../ports/objects.ts';

/** Addresses that say what was presigned; nothing answers them. */
export function memoryDocumentStore(objects: Pick<ObjectStore, 'get'>): DocumentStore {
  return {
    bytes: async (key) => (await objects.get(key))?.byteLength,
    presign: async ({ key, ...how }) =>
      `https://memory.invalid/${key}?${new URLSearchParams({ ...how, expiresIn: String(how.expiresIn) })}`,
  };
}
