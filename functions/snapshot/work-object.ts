import { Failure } from '../domain/failure.ts';
import type { ObjectStore } from '../ports/objects.ts';

/** Text of a work object. Throws `store.object-missing` when it is gone: work objects expire. */
export async function readText(work: ObjectStore, key: string): Promise<string> {
  const bytes = await work.get(key);
  if (bytes) return Buffer.from(bytes).toString('utf8');
  throw new Failure(
    'store.object-missing',
    'an intermediate result of this run has expired or was removed: start the run again',
    key,
  );
}

export async function readJson<T>(work: ObjectStore, key: string): Promise<T> {
  return JSON.parse(await readText(work, key)) as T;
}

export async function writeJson(work: ObjectStore, key: string, value: unknown): Promise<void> {
  await work.put(key, JSON.stringify(value), 'application/json');
}
