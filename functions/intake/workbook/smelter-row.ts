import { countryCodes } from '../../domain/country.ts';
import { countriesIn, countryCodeOf } from '../../domain/rmi-countries.ts';
import type { TableRow } from '../../ports/tables.ts';
import { type Findings, placeOf } from './findings.ts';
import { textOf } from './grid.ts';
import { type Metal, sheetNames, smelterColumns, withoutEntry } from './layout.ts';

/** A row of a smelter list as far as it is kept; `row` as the sheet counts. Persons and streets are never read. */
export interface SmelterRow {
  readonly row: number;
  readonly metal: Metal;
  readonly lookup: 'listed' | 'notListed' | 'notYetIdentified';
  readonly cid?: string;
  readonly reportedName?: string;
  readonly reportedCountry?: string;
  readonly mineCountries?: readonly string[];
  readonly recycled?: 'Yes' | 'No' | 'Unknown';
  /** Whether a mine is named, which recycled material has not. */
  readonly namesMine: boolean;
}

type Field = keyof typeof smelterColumns;

const placeAt = (row: number, field: Field) => placeOf(sheetNames.smelters, row, smelterColumns[field]);

/** Reads one row whose metal is known; `undefined` where an error keeps it out. */
export function smelterRow(
  { number, cells }: TableRow,
  metal: Metal,
  findings: Findings,
): SmelterRow | undefined {
  const text = (field: Field): string => textOf(cells.get(smelterColumns[field]));
  const chosen = text('lookUp').toLowerCase();
  const lookup: SmelterRow['lookup'] = withoutEntry[chosen] ?? 'listed';
  const name = nameIn(text('name')) ?? (lookup === 'listed' ? nameIn(text('lookUp')) : undefined);
  const country = countryIn(number, text('country'), text('countryCode'), lookup, findings);
  const recycled = recycledIn(text('recycled'));
  const mines = minesIn(number, text('mineCountries'), findings);
  const kept = {
    row: number,
    metal,
    lookup,
    ...(name === undefined || lookup === 'notYetIdentified' ? {} : { reportedName: name }),
    ...(country === undefined ? {} : { reportedCountry: country }),
    ...(mines.length === 0 ? {} : { mineCountries: mines }),
    ...(recycled === undefined ? {} : { recycled }),
    namesMine: namesMine(text('mineNames')),
  };
  if (lookup === 'listed') {
    const cid = cidIn(number, text('cid'), text('idInput'), findings);
    return cid === undefined ? undefined : { ...kept, cid };
  }
  if (lookup === 'notYetIdentified') return kept;
  if (name === undefined) findings.error('unlisted-name-missing', placeAt(number, 'name'));
  if (country === undefined)
    findings.error('unlisted-country-missing', placeAt(number, 'country'), {
      found: text('country'),
    });
  return name === undefined || country === undefined ? undefined : kept;
}

/** What the template's formulas write where they find nothing is no name. */
const nameIn = (text: string): string | undefined =>
  text === '' || text.startsWith('!') || text.toLowerCase() === 'unknown' ? undefined : text.slice(0, 200);

function cidIn(row: number, looked: string, typed: string, findings: Findings): string | undefined {
  const found = (looked || typed).toUpperCase();
  const place = placeAt(row, looked === '' ? 'idInput' : 'cid');
  if (found === '') findings.error('cid-missing', placeAt(row, 'cid'));
  else if (!/^CID\d{6}$/.test(found)) findings.error('cid-malformed', place, { found });
  else if (typed !== '' && typed.toUpperCase() !== found)
    findings.error('cid-contradicted', place, { found, typed });
  else return found;
  return undefined;
}

function countryIn(
  row: number,
  name: string,
  code: string,
  lookup: SmelterRow['lookup'],
  findings: Findings,
): string | undefined {
  const found =
    countryCodeOf(name) ?? (countryCodes.has(code.toUpperCase()) ? code.toUpperCase() : undefined);
  const said = name !== '' && name.toLowerCase() !== 'unknown';
  if (found === undefined && said && lookup === 'listed')
    findings.warning('country-unknown', placeAt(row, 'country'), { found: name });
  return found;
}

const sources = /recycl|scrap|回收|报废|廢/i;

function minesIn(row: number, text: string, findings: Findings): readonly string[] {
  if (text === '' || sources.test(text)) return [];
  const { codes, unknown } = countriesIn(text);
  const told = unknown.filter((one) => !/^(unknown|n\/?a|none|未知|无)$/i.test(one));
  if (told.length > 0)
    findings.warning('mine-country-unknown', placeAt(row, 'mineCountries'), { found: told.join(', ') });
  return codes;
}

const namesMine = (text: string): boolean =>
  text !== '' && !sources.test(text) && !/^(unknown|n\/?a|none|undisclosed|未知|无|-+)$/i.test(text);

const recycledIn = (text: string): SmelterRow['recycled'] =>
  (['Yes', 'No', 'Unknown'] as const).find((answer) => answer.toLowerCase() === text.toLowerCase());
