import { readFile } from 'node:fs/promises';
import type { FileStore } from '../../ports/file-store.ts';

/** Files in memory; `objects` shows them by their keys. */
export function memoryFileStore(): FileStore & { readonly objects: ReadonlyMap<string, Uint8Array> } {
  const objects = new Map<string, Uint8Array>();
  return {
    objects,
    async keep(key, from) {
      if (objects.has(key)) return 'exists';
      objects.set(key, typeof from === 'string' ? await readFile(from) : from);
      return 'stored';
    },
    has: async (key) => objects.has(key),
    async erase(key) {
      objects.delete(key);
    },
  };
}
