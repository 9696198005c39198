import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import { supplierRecords } from './campaign-records.ts';

const heads = [
  'supplierId',
  'template',
  'campaignYear',
  'revision',
  'rowNumber',
  'metal',
  'lookup',
  'cid',
] as const;

export const smeltersPerSupplier = 150;

/** Writes what so many suppliers declare as one CSV file, a row for each smelter. */
export async function writeDeclaredSmelters(path: string, suppliers: number): Promise<void> {
  const file = createWriteStream(path);
  file.write(`${heads.join(',')}\n`);
  for (let number = 0; number < suppliers; number += 1) {
    const lines = recordsOf('declared-smelter', number).map(({ attributes }) =>
      heads.map((head) => attributes[head]).join(','),
    );
    if (!file.write(`${lines.join('\n')}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
}

/** The suppliers whose declarations the file holds. */
export const declaringSuppliers = (suppliers: number): readonly HandInRecord[] =>
  Array.from({ length: suppliers }, (_, number) => recordsOf('supplier', number)).flat();

const recordsOf = (wanted: string, number: number): readonly HandInRecord[] =>
  [...supplierRecords(number, smeltersPerSupplier)].filter(({ dataset }) => dataset === wanted);
