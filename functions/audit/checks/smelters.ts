import type { Check } from '../../domain/check.ts';
import type { Observation } from '../../domain/finding.ts';
import { countryCodeOf } from '../../domain/rmi-countries.ts';
import type { Examined } from '../examine.ts';
import { metalOf } from '../metal-name.ts';
import { readPrinted } from '../printed.ts';
import { listsOf, ofEachList, type Row, rowsOf, type Seen, seenAt } from '../smelter-rows.ts';

const malformed = ofEachList((own) =>
  own.filter(({ cid }) => !/^CID\d{6}$/.test(cid)).map((row) => seenAt(row)),
);

const listedTwice = ofEachList((own) => {
  const first = new Map<string, Row>();
  return own.flatMap((row) => {
    const key = `${row.metal} ${row.cid}`;
    const before = first.get(key);
    if (!before) first.set(key, row);
    return before ? [seenAt(row, { before: String(before.at) })] : [];
  });
});

const underTwoMetals = ofEachList((own) => {
  const byCid = Map.groupBy(own, ({ cid }) => cid);
  return [...byCid.values()].flatMap((same) => {
    const [first, other] = [...new Map(same.map((row) => [row.metal, row])).values()];
    return first && other ? [seenAt(other, { other: first.metal })] : [];
  });
});

/** A list with more of its rows out of order than this share follows another order, or none. */
const mostAstray = 0.1;

/** Rows out of order: metals as the list begins them, numbers rising in each; as few as put the rest in order. */
function astray(own: readonly Row[]): readonly Observation[] {
  const metalsInOrder = [...new Set(own.map(({ metal }) => metal))];
  const rank = new Map(metalsInOrder.map((metal, at) => [metal, String(at).padStart(4, '0')]));
  const steady = longestRise(own.map(({ metal, cid }) => `${rank.get(metal)} ${cid}`));
  return own.flatMap((row, index) =>
    steady.has(index) ? [] : [seenAt(row, { before: own[index - 1]?.cid ?? '' })],
  );
}

const isUnsorted = (own: readonly Row[], rows: readonly Observation[]): boolean =>
  rows.length > Math.max(1, own.length * mostAstray);

const outOfOrder = ofEachList((own) => {
  const rows = astray(own);
  return isUnsorted(own, rows) ? [] : rows;
});

const unsorted = ofEachList((own) => {
  const rows = astray(own);
  const [first] = own;
  if (!first || !isUnsorted(own, rows)) return [];
  const { id, title } = first.list;
  return [{ subject: id, values: { found: String(rows.length) }, place: { section: title } }];
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

const unknownCountry = ofEachList((own) =>
  own.flatMap((row) =>
    row.country === undefined || countryCodeOf(row.country) !== undefined
      ? []
      : [seenAt(row, { found: row.country })],
  ),
);

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

/** Lists of smelters by themselves (domain.md §5, C-CID, C-COUNTRY, C-SORT, C-SOR). */
export const smelterChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-cid-format', rule: 'C-CID', severity: 'blocking', run: malformed },
  { id: 'disclosed-cid-twice', rule: 'C-CID', severity: 'blocking', run: listedTwice },
  { id: 'disclosed-cid-metals', rule: 'C-CID', severity: 'warning', run: underTwoMetals },
  { id: 'disclosed-country-unknown', rule: 'C-COUNTRY', severity: 'warning', run: unknownCountry },
  { id: 'disclosed-order', rule: 'C-SORT', severity: 'warning', run: outOfOrder },
  { id: 'disclosed-unsorted', rule: 'C-SORT', severity: 'warning', run: unsorted },
  { id: 'disclosed-list-total', rule: 'C-SOR', severity: 'blocking', run: otherTotal },
];
