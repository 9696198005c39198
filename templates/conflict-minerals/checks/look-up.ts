import { metals } from '../../../functions/domain/dataset.ts';
import type { Observation } from '../../../functions/domain/finding.ts';
import { beyondBounds } from '../../../functions/domain/minerals/bounds.ts';
import {
  editionInForce,
  handedIn,
  isListedIn,
  templateOf,
  undatedEditions,
} from '../../../functions/domain/minerals/look-up.ts';
import type { PublishedEdition } from '../../../functions/domain/minerals/template-editions.ts';
import type { SmelterRow } from '../../../functions/domain/minerals.ts';
import { missingMark } from '../../../functions/domain/number-format.ts';
import type { CheckInput, FigureCheck } from '../../../functions/domain/report.ts';
import type { DeclaredElsewhere } from '../lists.ts';
import {
  heldRows,
  inForceOf,
  lastDayOf,
  lookedUpIn,
  role,
  type Standing,
  smeltersIn,
} from './look-up-standing.ts';

const nameOf = ({ template, version }: PublishedEdition): string => `${template} ${version}`;

const rowsThatAre =
  (standing: Standing) =>
  (input: CheckInput): readonly Observation[] =>
    heldRows(input)
      .filter((held) => held.standing === standing)
      .map(({ row: { metal, cid }, edition, listedAs }) => ({
        subject: `${metal} ${cid}`,
        values: { cid, metal, edition: nameOf(edition), day: lastDayOf(input), listed: listedAs.join(', ') },
      }));

/** C-COUNTRY: the country that is printed is the look-up's. */
function otherCountry(input: CheckInput): readonly Observation[] {
  const known = new Map(lookedUpIn(input).map((one) => [`${one.metal} ${one.cid}`, one.country?.code]));
  return smeltersIn(input).flatMap(({ metal, cid, country }): readonly Observation[] => {
    const expected = known.get(`${metal} ${cid}`);
    if (country === undefined || expected === undefined || country === expected) return [];
    return [{ subject: `${metal} ${cid}`, values: { cid, metal, found: country, expected } }];
  });
}

/** C-CID: the name that is printed is the look-up's. */
function otherName(input: CheckInput): readonly Observation[] {
  const known = new Map(lookedUpIn(input).map((one) => [`${one.metal} ${one.cid}`, one.name]));
  return smeltersIn(input).flatMap(({ metal, cid, name }): readonly Observation[] => {
    const expected = known.get(`${metal} ${cid}`);
    if (name === expected || name === undefined) return [];
    return [
      { subject: `${metal} ${cid}`, values: { cid, metal, found: name, expected: expected ?? missingMark } },
    ];
  });
}

/** C-SNAP: the look-ups that the report names are those that were in force. */
function otherLookUps(input: CheckInput): readonly Observation[] {
  const editions = handedIn(lookedUpIn(input));
  const expected = (['CMRT', 'EMRT'] as const).flatMap((template) => {
    const edition = editionInForce(editions, template, lastDayOf(input));
    return edition === undefined ? [] : [nameOf(edition)];
  });
  const found = input.list('look-ups') as readonly string[];
  if (found.join() === expected.join()) return [];
  const said = (names: readonly string[]): string => names.join(', ') || missingMark;
  return [{ subject: 'look-ups', values: { found: said(found), expected: said(expected) } }];
}

/** C-CID: suppliers place the facility in another country than the look-up. */
function declaredElsewhere(input: CheckInput): readonly Observation[] {
  const countries = new Map(smeltersIn(input).map((row) => [`${row.metal} ${row.cid}`, row.country ?? '']));
  return (input.list('declared-elsewhere') as readonly DeclaredElsewhere[]).map((one) => ({
    subject: `${one.metal} ${one.cid}`,
    values: {
      cid: one.cid,
      metal: one.metal,
      found: one.countries.join(', '),
      expected: countries.get(`${one.metal} ${one.cid}`) ?? '',
    },
  }));
}

/** C-SOR-BOUND: no more smelters of a metal in use than the look-up lists; whether two metals' counts were exchanged. */
const beyondLookUp =
  (explained: boolean) =>
  (input: CheckInput): readonly Observation[] => {
    const inForce = inForceOf(input);
    const [rows, records] = [smeltersIn(input), lookedUpIn(input)];
    const counts = new Map<string, number>();
    const bounds = new Map<string, number>();
    for (const metal of metals) {
      const edition = inForce(metal);
      counts.set(metal, new Set(rows.filter((row) => row.metal === metal).map(({ cid }) => cid)).size);
      if (edition === undefined) continue;
      const listed = records.filter((one) => one.metal === metal && isListedIn(one, edition));
      bounds.set(metal, new Set(listed.map(({ cid }) => cid)).size);
    }
    return beyondBounds(counts, bounds)
      .filter(({ swaps }) => swaps.length > 0 === explained)
      .map(({ name, count, bound, swaps }) => ({
        subject: input.figure(`cm.sor_count.${name.toLowerCase()}`, role).id,
        values: {
          metal: name,
          found: String(count),
          expected: String(bound),
          edition: nameOf(inForce(name as SmelterRow['metal']) as PublishedEdition),
          other: swaps.join(', '),
        },
      }));
  };

/** Templates whose metals have rows and of which no look-up was handed in that was out on the period's last day. */
function missing(input: CheckInput): readonly Observation[] {
  const inForce = inForceOf(input);
  const without = smeltersIn(input)
    .filter(({ metal }) => inForce(metal) === undefined)
    .map(({ metal }) => templateOf(metal));
  if (without.length === 0) return [];
  const templates = [...new Set(without)].sort().join(', ');
  return [
    { subject: input.figure('cm.smelter_list', role).id, values: { templates, day: lastDayOf(input) } },
  ];
}

/** Look-ups of editions that are not known here: the day since when they hold cannot be told. */
function undated(input: CheckInput): readonly Observation[] {
  return undatedEditions(handedIn(lookedUpIn(input))).map((edition) => ({
    subject: edition,
    values: { edition },
  }));
}

export const lookUpChecks: readonly FigureCheck[] = [
  { id: 'smelter-unknown', rule: 'C-CID', severity: 'warning', run: rowsThatAre('unknown') },
  { id: 'smelter-delisted', rule: 'C-CID', severity: 'warning', run: rowsThatAre('delisted') },
  { id: 'smelter-not-yet-listed', rule: 'C-CID', severity: 'warning', run: rowsThatAre('notYetListed') },
  { id: 'smelter-other-metal', rule: 'C-CID', severity: 'blocking', run: rowsThatAre('otherMetal') },
  { id: 'smelter-other-country', rule: 'C-COUNTRY', severity: 'blocking', firm: true, run: otherCountry },
  { id: 'smelter-other-name', rule: 'C-CID', severity: 'blocking', firm: true, run: otherName },
  { id: 'look-ups-otherwise', rule: 'C-SNAP', severity: 'blocking', firm: true, run: otherLookUps },
  { id: 'smelter-declared-elsewhere', rule: 'C-CID', severity: 'warning', run: declaredElsewhere },
  { id: 'smelters-beyond-look-up', rule: 'C-SOR-BOUND', severity: 'warning', run: beyondLookUp(false) },
  { id: 'smelters-exchanged', rule: 'C-SOR-BOUND', severity: 'warning', run: beyondLookUp(true) },
  { id: 'look-up-missing', rule: 'C-CID', severity: 'note', run: missing },
  { id: 'look-up-undated', rule: 'C-CID', severity: 'warning', run: undated },
];
