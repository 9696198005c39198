import type { ObjectStore } from '../../ports/objects.ts';

export function memoryObjectStore(): ObjectStore & { readonly keys: () => readonly string[] } {
  const objects = new Map<string, Uint8Array>();
  return {
    keys: () => [...objects.keys()].sort(),
    get: async (key) => objects.get(key),
    folders: async (prefix) => {
      const below = [...objects.keys()]
        .filter((key) => key.startsWith(prefix))
        .map((key) => key.slice(prefix.length));
      return [
        ...new Set(
          below.filter((rest) => rest.includes('/')).map((rest) => rest.slice(0, rest.indexOf('/'))),
        ),
      ].sort();
    },
    async put(key, body) {
      objects.set(key, typeof body === 'string' ? Buffer.from(body) : Uint8Array.from(body));
    },
    async putNew(key, body) {
      if (objects.has(key)) return 'exists';
      objects.set(key, Uint8Array.from(body));
      return 'stored';
    },
  };
}
