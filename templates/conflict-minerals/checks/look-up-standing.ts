import {
  editionInForce,
  handedIn,
  isListedIn,
  type LookedUp,
  templateOf,
  versionsOf,
} from '../../../functions/domain/minerals/look-up.ts';
import {
  compareVersions,
  type PublishedEdition,
} from '../../../functions/domain/minerals/template-editions.ts';
import type { SmelterRow } from '../../../functions/domain/minerals.ts';
import { asOf, parsePeriod } from '../../../functions/domain/period.ts';
import type { CheckInput } from '../../../functions/domain/report.ts';

/** Role of the period whose smelters the report lists. */
export const role = 'results';

export const lookedUpIn = ({ records }: CheckInput): readonly LookedUp[] =>
  (records.get('smelter') ?? []) as readonly LookedUp[];
export const smeltersIn = ({ list }: CheckInput): readonly SmelterRow[] =>
  list('smelters') as readonly SmelterRow[];
export const lastDayOf = ({ bases }: CheckInput): string => asOf(parsePeriod(bases[role] ?? ''));

/** The look-up in force for the metals that it lists; `undefined` where none was handed in that was out by then. */
export function inForceOf(input: CheckInput): (metal: SmelterRow['metal']) => PublishedEdition | undefined {
  const editions = handedIn(lookedUpIn(input));
  const day = lastDayOf(input);
  const byTemplate = new Map(
    (['CMRT', 'EMRT'] as const).map((template) => [template, editionInForce(editions, template, day)]),
  );
  return (metal) => byTemplate.get(templateOf(metal));
}

/** How a row of the list stands against the look-up in force. */
export type Standing = 'listed' | 'unknown' | 'delisted' | 'notYetListed' | 'otherMetal';

export interface Held {
  readonly row: SmelterRow;
  readonly edition: PublishedEdition;
  readonly standing: Standing;
  /** Metals, or versions, that the look-ups list it under. */
  readonly listedAs: readonly string[];
}

/** Every row of the list against the look-up in force for its metal (domain.md §5, C-CID-REF). */
export function heldRows(input: CheckInput): readonly Held[] {
  const byCid = Map.groupBy(lookedUpIn(input), ({ cid }) => cid);
  const inForce = inForceOf(input);
  return smeltersIn(input).flatMap((row): readonly Held[] => {
    const edition = inForce(row.metal);
    return edition === undefined
      ? []
      : [{ row, edition, ...standingOf(row, edition, byCid.get(row.cid) ?? []) }];
  });
}

function standingOf(
  { metal }: SmelterRow,
  edition: PublishedEdition,
  known: readonly LookedUp[],
): Pick<Held, 'standing' | 'listedAs'> {
  const own = known.find((one) => one.metal === metal);
  if (own !== undefined && isListedIn(own, edition)) return { standing: 'listed', listedAs: [] };
  const others = known.filter((one) => one.metal !== metal && versionsOf(one).length > 0);
  if (own === undefined && others.length > 0)
    return { standing: 'otherMetal', listedAs: others.map((one) => one.metal) };
  const versions = own === undefined ? [] : versionsOf(own);
  const before = versions.filter((version) => compareVersions(version, edition.version) < 0);
  if (before.length > 0) return { standing: 'delisted', listedAs: before.slice(-1) };
  if (versions.length > 0) return { standing: 'notYetListed', listedAs: versions.slice(0, 1) };
  return { standing: 'unknown', listedAs: [] };
}
