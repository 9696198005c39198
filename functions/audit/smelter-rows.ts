import type { Observation } from '../domain/finding.ts';
import type { DisclosedList } from './disclosure.ts';
import type { Examined } from './examine.ts';
import { metalOf } from './metal-name.ts';

/** What a check of smelters says of a disclosure. */
export type Seen = (examined: Examined) => readonly Observation[];

/** A row of a smelter list. */
export interface Row {
  readonly list: DisclosedList;
  /** As the list counts, from 1. */
  readonly at: number;
  readonly metal: string;
  readonly cid: string;
  readonly country: string | undefined;
}

export const rowsOf = (list: DisclosedList): readonly Row[] =>
  list.rows.map(({ metal, cid, country }, at) => ({
    ...{ list, at: at + 1, metal: metalOf(metal), cid: cid.trim(), country },
  }));

export const listsOf = ({ book }: Examined): readonly DisclosedList[] => book.file.lists ?? [];

export const seenAt = (
  { list, at, metal, cid }: Row,
  more: Readonly<Record<string, string>> = {},
): Observation => ({
  subject: `${metal} ${cid}`,
  values: { metal, cid, row: String(at), ...more },
  place: { section: list.title, row: String(at) },
});

/** A check that judges each list by itself. */
export const ofEachList =
  (judge: (own: readonly Row[]) => readonly Observation[]): Seen =>
  (examined) =>
    listsOf(examined).flatMap((list) => judge(rowsOf(list)));
