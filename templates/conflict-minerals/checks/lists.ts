import { countryCodes } from '../../../functions/domain/country.ts';
import { metals } from '../../../functions/domain/dataset.ts';
import type { Finding, Severity } from '../../../functions/domain/finding.ts';
import type { OriginRow, SmelterRow } from '../../../functions/domain/minerals.ts';
import type { Check, CheckInput } from '../../../functions/domain/report.ts';

const smeltersOf = ({ list }: CheckInput): readonly SmelterRow[] => list('smelters') as readonly SmelterRow[];
const originsOf = ({ list }: CheckInput): readonly OriginRow[] => list('origins') as readonly OriginRow[];

function rowFinding(
  check: string,
  severity: Severity,
  { metal, cid }: SmelterRow,
  values: Finding['values'] = {},
): Finding {
  return { check, severity, subject: `${metal} ${cid}`, values: { cid, metal, ...values } };
}

/** C-CID: the number as RMI assigns it. */
function cidFormat(input: CheckInput): readonly Finding[] {
  return smeltersOf(input)
    .filter(({ cid }) => !/^CID\d{6}$/.test(cid))
    .map((row) => rowFinding('cid-format', 'blocking', row));
}

/** C-CID: a smelter is one metal and one number; the same number under two metals is possible and looked at. */
function cidOnce(input: CheckInput): readonly Finding[] {
  const seen = new Map<string, string>();
  return smeltersOf(input).flatMap((row) => {
    const before = seen.get(row.cid);
    seen.set(row.cid, row.metal);
    if (before === undefined) return [];
    return before === row.metal
      ? [rowFinding('cid-twice', 'blocking', row)]
      : [rowFinding('cid-two-metals', 'warning', row, { other: before })];
  });
}

/** C-COUNTRY: every smelter has a country, and every country a name in the report's languages. */
function countries(input: CheckInput): readonly Finding[] {
  const smelters = smeltersOf(input).flatMap((row) => {
    if (row.country === undefined) return [rowFinding('country-missing', 'warning', row)];
    if (countryCodes.has(row.country)) return [];
    return [rowFinding('country-unknown', 'blocking', row, { country: row.country })];
  });
  const origins = originsOf(input).flatMap(({ metal, countries: codes }) =>
    codes
      .filter((code) => !countryCodes.has(code))
      .map((country): Finding => {
        const values = { metal, cid: 'RCOI', country };
        return { check: 'country-unknown', severity: 'blocking', subject: `${metal} RCOI`, values };
      }),
  );
  return [...smelters, ...origins];
}

/** C-SORT: metals in the order of the list, numbers ascending. */
function order(input: CheckInput): readonly Finding[] {
  const rows = smeltersOf(input);
  const keyOf = ({ metal, cid }: SmelterRow): string => `${metals.indexOf(metal)} ${cid}`;
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (before === undefined || keyOf(before) <= keyOf(row)) return [];
    return [rowFinding('list-order', 'warning', row, { before: `${before.metal} ${before.cid}` })];
  });
}

/** C-LIST-ETC: "and others" alone names nothing; a metal with undisclosed origins only is looked at. */
function openLists(input: CheckInput): readonly Finding[] {
  return originsOf(input)
    .filter(({ countries: codes, others }) => others && codes.length === 0)
    .map(({ metal }) => ({
      check: 'origins-undisclosed',
      severity: 'warning',
      subject: metal,
      values: { metal },
    }));
}

export const listChecks: readonly Check[] = [
  { id: 'cid-format', run: cidFormat },
  { id: 'cid-once', run: cidOnce },
  { id: 'countries', run: countries },
  { id: 'list-order', run: order },
  { id: 'origins-undisclosed', run: openLists },
];
