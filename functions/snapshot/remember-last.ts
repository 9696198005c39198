import type { ObjectStore } from '../ports/objects.ts';

/**
 * Loads a work object and keeps the last one for each store: a warm process folds many buckets of one run, and each
 * asks for the same snapshot and reference. For objects whose content never changes under their key.
 */
export function rememberLast<T>(
  load: (work: ObjectStore, key: string) => Promise<T>,
): (work: ObjectStore, key: string) => Promise<T> {
  const last = new WeakMap<ObjectStore, { readonly key: string; readonly value: Promise<T> }>();
  return (work, key) => {
    const known = last.get(work);
    if (known?.key === key) return known.value;
    const value = load(work, key);
    last.set(work, { key, value });
    value.catch(() => last.delete(work));
    return value;
  };
}
