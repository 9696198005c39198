import type { Check } from '../../domain/check.ts';
import type { Observation } from '../../domain/finding.ts';
import { metrics } from '../../domain/metrics.ts';
import type { BookCell } from '../book.ts';
import type { Examined } from '../examine.ts';
import { placeOfCell, placeOfClaim } from '../place.ts';
import type { Printed } from '../printed.ts';

/** A printed number among those that a reader compares it with. */
interface Printing extends Pick<Observation, 'subject' | 'place'> {
  readonly text: string;
  readonly decimals: number;
  readonly group: string;
}

/** Fewer numbers than these set no habit; a share of them must agree. */
const fewest = 3;
const habit = 2 / 3;

/** Numbers with other decimals than those around them: 10.7% beside 22.98% and 54.37% (domain.md §5, C-PREC). */
function oddDecimals(examined: Examined): readonly Observation[] {
  const groups = Map.groupBy(printings(examined), ({ group }) => group);
  return [...groups.values()].flatMap((group): readonly Observation[] => {
    const usual = habitOf(group);
    if (usual === undefined) return [];
    return group
      .filter(({ decimals }) => decimals !== usual)
      .map(({ subject, place, text }) => ({
        subject,
        values: { found: text, expected: String(usual) },
        ...(place ? { place } : {}),
      }));
  });
}

function habitOf(group: readonly Printing[]): number | undefined {
  const counts = Map.groupBy(group, ({ decimals }) => decimals);
  const [usual, own] = [...counts].sort(([, a], [, b]) => b.length - a.length)[0] ?? [0, []];
  return group.length >= fewest && own.length / group.length >= habit ? usual : undefined;
}

/** Cells of one table that the catalogue prints alike, or of one unit; changes and shares in sentences of one language. Whole hundreds are printed bare. */
function printings({ book }: Examined): readonly Printing[] {
  const cells = book.cells.flatMap((cell) =>
    ofNumber(cell.printed, {
      ...{ subject: cell.id, text: cell.text, place: placeOfCell(cell) },
      group: `table ${cell.table.id} ${habitKey(cell)} ${cell.column.shareOf === undefined ? '' : 'share'}`,
    }),
  );
  const sayings = book.sayings
    .filter(({ is, text }) => (is.kind === 'change' || is.kind === 'share') && /%$/.test(text.trim()))
    .flatMap(({ id, text, printed, claim }) =>
      ofNumber(printed, {
        ...{ subject: id, text, place: placeOfClaim(claim, book) },
        group: `sentence ${claim.language ?? ''}`,
      }),
    );
  return [...cells, ...sayings];
}

function habitKey({ metric, unit = '' }: BookCell): string {
  const declared = metrics.get(metric ?? '');
  return declared === undefined ? unit : `${declared.decimals} decimals`;
}

function ofNumber(printed: Printed, place: Omit<Printing, 'decimals'>): readonly Printing[] {
  if (printed.kind !== 'number') return [];
  const isBareWhole = printed.decimals === 0 && (printed.value.isZero() || printed.value.equals(100));
  return isBareWhole ? [] : [{ ...place, decimals: printed.decimals }];
}

export const precisionChecks: readonly Check<Examined>[] = [
  { id: 'disclosed-decimals', rule: 'C-PREC', severity: 'note', run: oddDecimals },
];
