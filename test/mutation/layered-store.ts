import { memoryObjectStore } from '../../functions/adapters/memory/object-store.ts';
import type { ObjectStore } from '../../functions/ports/objects.ts';

/** A work bucket with a sheet on top that a mutation writes on; the next one gets a clean sheet. */
export interface LayeredStore extends ObjectStore {
  /** From now on everything is written on a new sheet, and what `hidden` names seems gone. */
  readonly newSheet: (hidden?: ReadonlySet<string>) => void;
}

export function layered(): LayeredStore {
  const base = memoryObjectStore();
  let sheet: ReturnType<typeof memoryObjectStore> | undefined;
  let gone: ReadonlySet<string> = new Set();
  const top = (): ObjectStore => sheet ?? base;
  return {
    get: async (key) => (await top().get(key)) ?? (gone.has(key) ? undefined : base.get(key)),
    put: (key, body, contentType) => top().put(key, body, contentType),
    putNew: (key, body, contentType) => top().putNew(key, body, contentType),
    folders: (prefix) => base.folders(prefix),
    newSheet(hidden = new Set()) {
      sheet = memoryObjectStore();
      gone = hidden;
    },
  };
}
