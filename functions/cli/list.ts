import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { startLocalHost } from '../../infra/local/host.ts';
import { reports } from '../../templates/reports.ts';
import { stores } from '../wiring/stores.ts';
import { exitCodes } from './exit-codes.ts';
import { table } from './table.ts';

/** `stele list`: the reports there are and what is published on this machine. */
export async function list({
  data,
  json,
}: {
  readonly data: string;
  readonly json?: boolean;
}): Promise<number> {
  const editions = await published(resolve(data));
  if (json) {
    process.stdout.write(`${JSON.stringify({ reports: [...reports.keys()], editions }, null, 2)}\n`);
    return exitCodes.done;
  }
  process.stdout.write(`reports: ${[...reports.keys()].join(', ')}\n`);
  const rows = editions.map((one) => [
    one.organisation,
    one.report,
    one.period,
    one.edition,
    one.withdrawn ?? '',
  ]);
  process.stdout.write(
    rows.length === 0
      ? 'no editions yet: run stele report\n'
      : `${table(['organisation', 'report', 'period', 'edition', 'withdrawn'], rows)}\n`,
  );
  return exitCodes.done;
}

interface Listed {
  readonly organisation: string;
  readonly report: string;
  readonly period: string;
  readonly edition: number;
  /** Why it was withdrawn; absent where it stands. */
  readonly withdrawn?: string;
}

/** Current editions; a folder that does not exist has none and is not made. */
async function published(folder: string): Promise<readonly Listed[]> {
  if (
    !(await access(folder).then(
      () => true,
      () => false,
    ))
  )
    return [];
  const host = await startLocalHost({ folder });
  try {
    const { records, editions } = stores();
    const found: Listed[] = [];
    for (const organisation of await records.organisations()) {
      for await (const { key, number } of editions.list(organisation)) {
        const edition = await editions.get(key, number);
        const withdrawn = edition?.status === 'complete' ? edition.withdrawn?.reason : undefined;
        found.push({ ...key, edition: number, ...(withdrawn === undefined ? {} : { withdrawn }) });
      }
    }
    return found.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  } finally {
    await host.end();
  }
}
