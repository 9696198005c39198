import type { Check } from '../../domain/check.ts';
import { metals } from '../../domain/dataset.ts';
import type { Observation } from '../../domain/finding.ts';
import { beyondBounds } from '../../domain/minerals/bounds.ts';
import { countryCodeOf } from '../../domain/rmi-countries.ts';
import type { DisclosedList } from '../disclosure.ts';
import type { Examined } from '../examine.ts';
import type { LookUp } from '../look-up.ts';
import { metalOf } from '../metal-name.ts';
import { placeOfCell } from '../place.ts';
import { readPrinted } from '../printed.ts';

type Seen = (examined: Examined) => readonly Observation[];

interface Row {
  readonly list: DisclosedList;
  /** As the list counts, from 1. */
  readonly at: number;
  readonly metal: string;
  readonly cid: string;
  readonly country: string | undefined;
}

const rowsOf = (list: DisclosedList): readonly Row[] =>
  list.rows.map(({ metal, cid, country }, at) => ({
    ...{ list, at: at + 1, metal: metalOf(metal), cid: cid.trim(), country },
  }));

const listsOf = ({ book }: Examined): readonly DisclosedList[] => book.file.lists ?? [];

const seenAt = ({ list, at, metal, cid }: Row, more: Readonly<Record<string, string>> = {}): Observation => ({
  subject: `${metal} ${cid}`,
  values: { metal, cid, row: String(at), ...more },
  place: { section: list.title, row: String(at) },
});

const rows =
  (judge: (own: readonly Row[]) => readonly Observation[]): Seen =>
  (examined) =>
    listsOf(examined).flatMap((list) => judge(rowsOf(list)));

const malformed = rows((own) => own.filter(({ cid }) => !/^CID\d{6}$/.test(cid)).map((row) => seenAt(row)));

const listedTwice = rows((own) => {
  const first = new Map<string, Row>();
  return own.flatMap((row) => {
    const key = `${row.metal} ${row.cid}`;
    const before = first.get(key);
    if (!before) first.set(key, row);
    return before ? [seenAt(row, { before: String(before.at) })] : [];
  });
});

const underTwoMetals = rows((own) => {
  const byCid = Map.groupBy(own, ({ cid }) => cid);
  return [...byCid.values()].flatMap((same) => {
    const [first, other] = [...new Map(same.map((row) => [row.metal, row])).values()];
    return first && other ? [seenAt(other, { other: first.metal })] : [];
  });
});

/** Metals in the order in which the list begins them, numbers rising in each: the fewest rows that stand out of it. */
const outOfOrder = rows((own) => {
  const metalsInOrder = [...new Set(own.map(({ metal }) => metal))];
  const rank = new Map(metalsInOrder.map((metal, at) => [metal, String(at).padStart(4, '0')]));
  const steady = longestRise(own.map(({ metal, cid }) => `${rank.get(metal)} ${cid}`));
  return own.flatMap((row, index) =>
    steady.has(index) ? [] : [seenAt(row, { before: own[index - 1]?.cid ?? '' })],
  );
});

/** Indexes of the longest run of keys that never falls (patience sorting): the fewest others stand out of order. */
function longestRise(keys: readonly string[]): ReadonlySet<number> {
  const piles: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [index, key] of keys.entries()) {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((keys[piles[middle] as number] as string) <= key) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? undefined : piles[low - 1];
    piles[low] = index;
  }
  const kept = new Set<number>();
  for (let at = piles.at(-1); at !== undefined; at = before[at]) kept.add(at);
  return kept;
}

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

const unknownCountry = rows((own) =>
  own.flatMap((row) =>
    row.country === undefined || countryCodeOf(row.country) !== undefined
      ? []
      : [seenAt(row, { found: row.country })],
  ),
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

/** Totals that are printed beside a list against its rows (domain.md §5, C-SOR). */
const otherTotal: Seen = (examined) =>
  listsOf(examined).flatMap((list) =>
    Object.entries(list.totals ?? {}).flatMap(([name, text]): readonly Observation[] => {
      const printed = readPrinted(text);
      const metal = metalOf(name);
      const own = rowsOf(list).filter((row) => isTotal(name) || row.metal === metal);
      if (printed.kind !== 'number' || printed.value.equals(own.length)) return [];
      return [
        {
          subject: `${list.id} ${name}`,
          values: { found: text, expected: String(own.length), metal: isTotal(name) ? '' : metal },
          place: { section: list.title },
        },
      ];
    }),
  );

export const isTotal = (name: string): boolean => /^(?:total|合计|总计|共计)$/i.test(name.trim());

/** Lists of smelters, and counts of them, against their own order and the look-up given (domain.md §5, C-CID to C-SORT). */
export const smelterChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-cid-format', rule: 'C-CID', severity: 'blocking', run: malformed },
  { id: 'disclosed-cid-twice', rule: 'C-CID', severity: 'blocking', run: listedTwice },
  { id: 'disclosed-cid-metals', rule: 'C-CID', severity: 'warning', run: underTwoMetals },
  { id: 'disclosed-cid-unknown', rule: 'C-CID', severity: 'warning', run: unlisted(false) },
  { id: 'disclosed-cid-other-metal', rule: 'C-CID', severity: 'warning', run: unlisted(true) },
  { id: 'disclosed-country-differs', rule: 'C-COUNTRY', severity: 'warning', run: otherCountry },
  { id: 'disclosed-country-unknown', rule: 'C-COUNTRY', severity: 'warning', run: unknownCountry },
  { id: 'disclosed-order', rule: 'C-SORT', severity: 'warning', run: outOfOrder },
  { id: 'disclosed-beyond-look-up', rule: 'C-SOR-BOUND', severity: 'warning', run: beyond(false) },
  { id: 'disclosed-counts-exchanged', rule: 'C-SOR-BOUND', severity: 'warning', run: beyond(true) },
  { id: 'disclosed-list-total', rule: 'C-SOR', severity: 'blocking', run: otherTotal },
];
