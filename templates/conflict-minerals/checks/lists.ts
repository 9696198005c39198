import { countryCodes } from '../../../functions/domain/country.ts';
import { metals } from '../../../functions/domain/dataset.ts';
import type { Observation } from '../../../functions/domain/finding.ts';
import type { OriginRow, SmelterRow } from '../../../functions/domain/minerals.ts';
import type { CheckInput, FigureCheck } from '../../../functions/domain/report.ts';

const smeltersOf = ({ list }: CheckInput): readonly SmelterRow[] => list('smelters') as readonly SmelterRow[];
const originsOf = ({ list }: CheckInput): readonly OriginRow[] => list('origins') as readonly OriginRow[];

function seenInRow({ metal, cid }: SmelterRow, values: Observation['values'] = {}): Observation {
  return { subject: `${metal} ${cid}`, values: { cid, metal, ...values } };
}

/** C-CID: the number as RMI assigns it. */
function cidFormat(input: CheckInput): readonly Observation[] {
  return smeltersOf(input)
    .filter(({ cid }) => !/^CID\d{6}$/.test(cid))
    .map((row) => seenInRow(row));
}

/** Rows whose number stood in an earlier row already, with that row's metal. */
function repeated(input: CheckInput): readonly { readonly row: SmelterRow; readonly other: string }[] {
  const seen = new Map<string, string>();
  return smeltersOf(input).flatMap((row) => {
    const other = seen.get(row.cid);
    seen.set(row.cid, row.metal);
    return other === undefined ? [] : [{ row, other }];
  });
}

/** C-CID: a smelter is one metal and one number. */
const twice = (input: CheckInput): readonly Observation[] =>
  repeated(input)
    .filter(({ row, other }) => row.metal === other)
    .map(({ row }) => seenInRow(row));

/** C-CID: the same number under two metals is possible and looked at. */
const underTwoMetals = (input: CheckInput): readonly Observation[] =>
  repeated(input)
    .filter(({ row, other }) => row.metal !== other)
    .map(({ row, other }) => seenInRow(row, { other }));

/** C-COUNTRY: every smelter has a country. */
const withoutCountry = (input: CheckInput): readonly Observation[] =>
  smeltersOf(input)
    .filter(({ country }) => country === undefined)
    .map((row) => seenInRow(row));

/** C-COUNTRY: every country has a name in the report's languages. */
function unknownCountries(input: CheckInput): readonly Observation[] {
  const smelters = smeltersOf(input).flatMap((row) =>
    row.country === undefined || countryCodes.has(row.country)
      ? []
      : [seenInRow(row, { country: row.country })],
  );
  const origins = originsOf(input).flatMap(({ metal, countries: codes }) =>
    codes
      .filter((code) => !countryCodes.has(code))
      .map((country) => ({ subject: `${metal} RCOI`, values: { metal, cid: 'RCOI', country } })),
  );
  return [...smelters, ...origins];
}

/** C-SORT: metals in the order of the list, numbers ascending. */
function order(input: CheckInput): readonly Observation[] {
  const rows = smeltersOf(input);
  const keyOf = ({ metal, cid }: SmelterRow): string => `${metals.indexOf(metal)} ${cid}`;
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (before === undefined || keyOf(before) <= keyOf(row)) return [];
    return [seenInRow(row, { before: `${before.metal} ${before.cid}` })];
  });
}

/** C-LIST-ETC: "and others" alone names nothing; a metal with undisclosed origins only is looked at. */
function openLists(input: CheckInput): readonly Observation[] {
  return originsOf(input)
    .filter(({ countries: codes, others }) => others && codes.length === 0)
    .map(({ metal }) => ({
      subject: metal,
      values: { metal },
    }));
}

export const listChecks: readonly FigureCheck[] = [
  { id: 'cid-format', rule: 'C-CID', severity: 'blocking', firm: true, run: cidFormat },
  { id: 'cid-twice', rule: 'C-CID', severity: 'blocking', firm: true, run: twice },
  { id: 'cid-two-metals', rule: 'C-CID', severity: 'warning', run: underTwoMetals },
  { id: 'country-missing', rule: 'C-COUNTRY', severity: 'warning', run: withoutCountry },
  { id: 'country-unknown', rule: 'C-COUNTRY', severity: 'blocking', firm: true, run: unknownCountries },
  { id: 'list-order', rule: 'C-SORT', severity: 'warning', run: order },
  { id: 'origins-undisclosed', rule: 'C-LIST-ETC', severity: 'warning', run: openLists },
];
