import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentRecord } from '../../../functions/domain/report.ts';

const templates = join(import.meta.dirname, '../../../templates');

/** Words that reports bring along as an example (`templates/<report>/example.json`), for slots that have no others. */
export function exampleWords(own: readonly ContentRecord[]): readonly ContentRecord[] {
  const slotOf = ({ report, period, slot }: ContentRecord): string => `${report} ${period} ${slot}`;
  const filled = new Set(own.map(slotOf));
  return readdirSync(templates)
    .map((report) => join(templates, report, 'example.json'))
    .filter((file) => existsSync(file))
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as readonly ContentRecord[])
    .filter((record) => !filled.has(slotOf(record)));
}
