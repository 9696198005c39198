import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openTables } from '../../functions/adapters/files/open-tables.ts';
import { sha256 } from '../../functions/domain/digest.ts';
import { FileRefused } from '../../functions/domain/file-refused.ts';
import type { Problem } from '../../functions/domain/problem.ts';
import type { Handed } from '../../functions/intake/intake.ts';
import type { FileOptions, ReadingContext } from '../../functions/intake/kind.ts';
import type { LatestRecord } from '../../functions/intake/latest-records.ts';
import { placeRecord } from '../../functions/intake/place-record.ts';
import { sheetKind } from '../../functions/intake/sheet/sheet-kind.ts';
import { sheetLanguages } from '../../functions/wiring/sheet-languages.ts';
import { root } from '../../infra/blueprint.ts';

/** Labels of the checkout, read once. */
export const languages = await sheetLanguages(root);
export const kind = sheetKind(async () => languages);

/** What reading a file gave: rows that stand, and what is said of the others or of the whole file. */
export interface ReadSheet {
  readonly handed: readonly Handed[];
  readonly attributes: readonly Readonly<Record<string, unknown>>[];
  readonly problems: readonly Problem[];
}

interface Reading {
  readonly options?: FileOptions;
  /** What was last said of any fact, whatever is asked for. */
  readonly latest?: readonly LatestRecord[];
}

/** Reads a file as intake does, each record placed in its dataset. */
export async function readSheet(
  name: string,
  content: string | Uint8Array,
  { options = {}, latest = [] }: Reading = {},
): Promise<ReadSheet> {
  const folder = mkdtempSync(join(tmpdir(), 'stele-sheet-'));
  const path = join(folder, 'sheet');
  writeFileSync(path, content);
  const tables = await openTables(path);
  const context: ReadingContext = {
    organisation: 'org',
    actor: { actorId: 'owner-1', kind: 'person' },
    at: '2024-07-10T02:00:00Z',
    on: '2024-07-10',
    options,
    async *latest({ dataset, bucket, range }) {
      for (const one of latest)
        if (one.dataset === dataset && one.bucket === bucket && (!range || one.naturalKey === range.from))
          yield one;
    },
    buckets: () => [],
  };
  const file = { name, path, size: content.length, sha256: sha256(Buffer.from(content)) };
  try {
    const reading = await kind.read({ ...file, ...(tables ? { tables } : {}) }, context);
    const handed: Handed[] = [];
    for await (const one of reading?.rows ?? []) handed.push(one);
    return told(handed);
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return { handed: [], attributes: [], problems: error.problems };
  } finally {
    await tables?.end();
    rmSync(folder, { recursive: true });
  }
}

function told(handed: readonly Handed[]): ReadSheet {
  const attributes: Readonly<Record<string, unknown>>[] = [];
  const problems = handed.flatMap(({ record, problems: own = [] }) => {
    const placed = record && placeRecord(record);
    if (placed && 'row' in placed)
      attributes.push((JSON.parse(placed.row.body) as { attributes: object }).attributes as never);
    return [...own, ...(placed && 'problems' in placed ? placed.problems : [])];
  });
  return { handed, attributes, problems };
}
