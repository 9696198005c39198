import type { Check } from '../../domain/check.ts';
import { metals } from '../../domain/dataset.ts';
import type { Observation } from '../../domain/finding.ts';
import { beyondBounds } from '../../domain/minerals/bounds.ts';
import { countryCodeOf } from '../../domain/rmi-countries.ts';
import type { Examined } from '../examine.ts';
import type { LookUp } from '../look-up.ts';
import { placeOfCell } from '../place.ts';
import { listsOf, rowsOf, type Seen, seenAt } from '../smelter-rows.ts';

const withLookUp =
  (judge: (examined: Examined, lookUp: LookUp) => readonly Observation[]): Seen =>
  (examined) =>
    examined.lookUp ? judge(examined, examined.lookUp) : [];

const named = ({ editions }: LookUp): string => editions.join(', ');

/** A number that the look-up does not list under its metal: under another one, or not at all. */
const unlisted = (isElsewhere: boolean): Seen =>
  withLookUp((examined, lookUp) =>
    listsOf(examined)
      .flatMap(rowsOf)
      .flatMap((row) => {
        const known = lookUp.byMetal.get(row.metal);
        if (!known || known.has(row.cid) || !/^CID\d{6}$/.test(row.cid)) return [];
        const elsewhere = [...lookUp.byMetal].flatMap(([metal, cids]) => (cids.has(row.cid) ? [metal] : []));
        if (elsewhere.length > 0 !== isElsewhere) return [];
        return [seenAt(row, { edition: named(lookUp), elsewhere: elsewhere.join(', ') })];
      }),
  );

const otherCountry = withLookUp((examined, lookUp) =>
  listsOf(examined)
    .flatMap(rowsOf)
    .flatMap((row) => {
      const expected = lookUp.byMetal.get(row.metal)?.get(row.cid);
      const found = row.country === undefined ? undefined : countryCodeOf(row.country);
      if (expected === undefined || found === undefined || found === expected) return [];
      return [seenAt(row, { found: row.country ?? '', expected, edition: named(lookUp) })];
    }),
);

/** Counts per metal of each place that prints some: cells of the catalogue's count, and each list. */
function countsOf(examined: Examined): readonly {
  readonly counts: ReadonlyMap<string, number>;
  readonly place: (metal: string) => NonNullable<Observation['place']>;
}[] {
  const cells = examined.book.cells.flatMap((cell) => {
    const metal = metals.find((one) => cell.metric === `cm.sor_count.${one.toLowerCase()}`);
    return metal && cell.printed.kind === 'number'
      ? [{ cell, metal, count: cell.printed.value.toNumber() }]
      : [];
  });
  const tables = Map.groupBy(cells, ({ cell }) => `${cell.table.id}@${cell.column.id}`);
  return [
    ...[...tables.values()].map((own) => ({
      counts: new Map(own.map(({ metal, count }) => [metal, count])),
      place: (metal: string) => {
        const found = own.find((one) => one.metal === metal);
        return found ? placeOfCell(found.cell) : {};
      },
    })),
    ...listsOf(examined).map((list) => ({
      counts: new Map(
        [...Map.groupBy(rowsOf(list), ({ metal }) => metal)].map(([metal, own]) => [
          metal as string,
          new Set(own.map(({ cid }) => cid)).size,
        ]),
      ),
      place: () => ({ section: list.title }),
    })),
  ];
}

const beyond = (isExchanged: boolean): Seen =>
  withLookUp((examined, lookUp) => {
    const bounds = new Map([...lookUp.byMetal].map(([metal, cids]) => [metal, cids.size]));
    return countsOf(examined).flatMap(({ counts, place }) =>
      beyondBounds(counts, bounds)
        .filter(({ swaps }) => swaps.length > 0 === isExchanged)
        .map(
          ({ name, count, bound, swaps }): Observation => ({
            subject: name,
            values: {
              ...{ metal: name, found: String(count), expected: String(bound), edition: named(lookUp) },
              ...(isExchanged ? { other: swaps.join(', ') } : {}),
            },
            place: place(name),
          }),
        ),
    );
  });

/** Smelters and counts of them against the look-up given (domain.md §5, C-CID, C-COUNTRY, C-SOR-BOUND). */
export const lookUpChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-cid-unknown', rule: 'C-CID', severity: 'warning', run: unlisted(false) },
  { id: 'disclosed-cid-other-metal', rule: 'C-CID', severity: 'warning', run: unlisted(true) },
  { id: 'disclosed-country-differs', rule: 'C-COUNTRY', severity: 'warning', run: otherCountry },
  { id: 'disclosed-beyond-look-up', rule: 'C-SOR-BOUND', severity: 'warning', run: beyond(false) },
  { id: 'disclosed-counts-exchanged', rule: 'C-SOR-BOUND', severity: 'warning', run: beyond(true) },
];
