import { randomBytes } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Operator } from './gateway/caller.ts';
import { writeWhole } from './services/whole-file.ts';

/** How the owner of a data folder calls the server that holds it. */
export interface OperatorAccess extends Operator {
  readonly address: string;
  /** Of the process that serves. */
  readonly pid: number;
  readonly region: string;
}

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

/** The server that holds a folder; undefined where none said so. After a crash it may say so and not be there. */
export async function readOperator(folder: string): Promise<OperatorAccess | undefined> {
  try {
    return JSON.parse(await readFile(place(folder), 'utf8')) as OperatorAccess;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
