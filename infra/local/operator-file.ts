import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Operator } from './gateway/caller.ts';
import { writeWhole } from './services/whole-file.ts';

const operatorFile = z.object({
  accessKeyId: z.string(),
  secretAccessKey: z.string(),
  address: z.string(),
  /** Of the process that serves. */
  pid: z.number(),
  region: z.string(),
});

/** How the owner of a data folder calls the server that holds it. */
export type OperatorAccess = Readonly<z.infer<typeof operatorFile>>;

const place = (folder: string): string => join(folder, 'operator.json');

export function newOperator(): Operator {
  return { accessKeyId: 'operator', secretAccessKey: randomBytes(32).toString('base64url') };
}

/** Leaves the key where only the folder's owner may read it, for as long as the server runs. */
export async function writeOperator(
  folder: string,
  access: Omit<OperatorAccess, 'pid'>,
): Promise<() => Promise<void>> {
  await writeWhole(place(folder), JSON.stringify({ ...access, pid: process.pid }), 0o600);
  return () => rm(place(folder), { force: true });
}

/**
 * The server that holds a folder; undefined where none said so in a way that the caller can read. After a crash it may
 * say so and not be there.
 */
export async function readOperator(folder: string): Promise<OperatorAccess | undefined> {
  try {
    return z.parse(operatorFile, JSON.parse(await readFile(place(folder), 'utf8')));
  } catch {
    return undefined;
  }
}
