import { metalsOf } from '../../domain/datasets/minerals.ts';
import { versionsOf } from '../../domain/minerals/look-up.ts';
import { compareVersions } from '../../domain/minerals/template-editions.ts';
import { countryCodeOf } from '../../domain/rmi-countries.ts';
import type { Table } from '../../ports/tables.ts';
import type { TemplateEdition } from './editions.ts';
import { type Findings, placeOf } from './findings.ts';
import { textOf } from './grid.ts';
import { firstLookUpRow, lookUpColumns, sheetNames, withoutEntry } from './layout.ts';
import type { KnownSmelter } from './reference-lists.ts';

export interface LookUpEntry {
  readonly row: number;
  readonly smelter: KnownSmelter;
}

/** Entries of a look-up in the metals that Stele reports on: a smelter once, however many aliases it has. */
export async function lookUpEntries(
  sheet: Table,
  { template, version }: TemplateEdition,
  findings: Findings,
): Promise<readonly LookUpEntry[]> {
  const asked: readonly string[] = metalsOf[template];
  const entries = new Map<string, LookUpEntry>();
  const leftOut = new Map<string, number>();
  for await (const { number: row, cells } of sheet.rows()) {
    if (row < firstLookUpRow) continue;
    const text = (field: keyof typeof lookUpColumns): string => textOf(cells.get(lookUpColumns[field]));
    if (text('cid') === '' || text('metal') === '' || withoutEntry[text('alias').toLowerCase()]) continue;
    const place = placeOf(sheetNames.lookUp, row, lookUpColumns.cid);
    const metal = asked.find((one) => one.toLowerCase() === text('metal').toLowerCase());
    const cid = text('cid').toUpperCase();
    if (metal === undefined) leftOut.set(text('metal'), (leftOut.get(text('metal')) ?? 0) + 1);
    else if (!/^CID\d{6}$/.test(cid)) findings.error('cid-malformed', place, { found: text('cid') });
    else if (!entries.has(`${metal} ${cid}`)) {
      const smelter = smelterOf({ metal: metal as KnownSmelter['metal'], cid, version }, text, row, findings);
      if (smelter) entries.set(`${metal} ${cid}`, { row, smelter });
    }
  }
  for (const [metal, count] of leftOut)
    findings.note('metal-not-reported', { sheet: sheetNames.lookUp }, { metal, count: String(count) });
  if (entries.size === 0) findings.error('look-up-empty', { sheet: sheetNames.lookUp });
  return [...entries.values()];
}

function smelterOf(
  { metal, cid, version }: Pick<KnownSmelter, 'metal' | 'cid'> & { readonly version: string },
  text: (field: keyof typeof lookUpColumns) => string,
  row: number,
  findings: Findings,
): KnownSmelter | undefined {
  const rmiName = text('country');
  const code = countryCodeOf(rmiName);
  if (code === undefined) {
    findings.error('look-up-country-unknown', placeOf(sheetNames.lookUp, row, lookUpColumns.country), {
      found: rmiName,
      smelter: cid,
    });
    return undefined;
  }
  const name = text('standardName');
  const city = text('city');
  return {
    metal,
    cid,
    ...(name === '' ? {} : { name }),
    country: { rmiName, code },
    ...(city === '' ? {} : { city }),
    source: 'RMI',
    firstSeen: version,
    lastSeen: version,
    seenIn: [version],
  };
}

/** An entry beside what an earlier hand-in said of it: the newer edition describes it, both say in which it is there. */
export function mergedEntry(entry: KnownSmelter, known: KnownSmelter | undefined): KnownSmelter {
  if (known === undefined) return entry;
  const versions = [...new Set([...versionsOf(entry), ...versionsOf(known)])].sort(compareVersions);
  const older = known.lastSeen !== undefined && compareVersions(entry.lastSeen ?? '0', known.lastSeen) < 0;
  const { seenIn: _, ...described } = older ? known : entry;
  return {
    ...described,
    firstSeen: versions[0],
    lastSeen: versions.at(-1),
    ...(isKnownOneByOne(known) ? { seenIn: versions } : {}),
  };
}

/** Of a record with a first and another last version only, nobody knows those between. */
const isKnownOneByOne = ({ firstSeen, lastSeen, seenIn }: KnownSmelter): boolean =>
  seenIn !== undefined || firstSeen === lastSeen;
