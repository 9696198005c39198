import { dateText } from '../../functions/domain/date-text.ts';
import { Decimal } from '../../functions/domain/decimal.ts';
import type { Metal, OriginRow, SmelterRow } from '../../functions/domain/minerals.ts';
import { asOf, parsePeriod } from '../../functions/domain/period.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import { amountOf, digits, hasValue } from '../house/frame/amounts.ts';
import { conflictMetals, extendedMetals } from './metal-names.ts';

/** What may be said of the smelters' conformance: of all, of some with their number, or nothing without a status list. */
export type Conformance = 'all' | 'some' | 'notAssessed';

export function conformanceOf(context: ViewContext): Conformance {
  const conformant = amountOf(context.value('cm.sor_conformant.three_tg', 'results'));
  const count = amountOf(context.value('cm.sor_count.three_tg', 'results'));
  if (conformant === null || count === null || count.isZero()) return 'notAssessed';
  return conformant.equals(count) ? 'all' : 'some';
}

export function smelterRows(context: ViewContext): readonly SmelterRow[] {
  return context.list('smelters') as readonly SmelterRow[];
}

export function originRows(context: ViewContext): readonly OriginRow[] {
  return context.list('origins') as readonly OriginRow[];
}

/** An inquiry that found no origin for any smelter in use is none that can be reported. */
export function inquiryPerformed(context: ViewContext): boolean {
  return originRows(context).length > 0;
}

/**
 * Day of the status list that calls smelters conformant, whose number stands beside it: a newer list of another standing
 * or of another metal makes no conformance newer. Where it calls none so, the newest list; where none is in date, the
 * period's last day.
 */
export function statusListDate(context: ViewContext): Text {
  const listed = smelterRows(context).filter(({ statusOn }) => statusOn !== undefined);
  const conformant = listed.filter(
    ({ metal, status }) => status === 'conformant' && conflictMetals(context).includes(metal),
  );
  const days = (conformant.length > 0 ? conformant : listed).map(({ statusOn }) => statusOn);
  const newest = days.toSorted().at(-1) ?? asOf(parsePeriod(context.bases.results ?? ''));
  return [context.constant('rmap.statusOn', dateText(newest, context.language))];
}

/** A part of a whole, both printed: 1,230 of 1,373. `undefined` where either has no value. */
export function partOfWhole(
  context: ViewContext,
  key: string,
  { part, whole, role }: { readonly part: string; readonly whole: string; readonly role: string },
): Text {
  if (!hasValue(context, part, role) || !hasValue(context, whole, role)) return [];
  return context.say(key, { part: digits(context, part, role), whole: digits(context, whole, role) });
}

/** Metals surveyed outside 3TG: those with smelters in the list and those without (domain.md §5, C-SCOPE). */
export function outsideConformance(context: ViewContext): {
  readonly listed: readonly Metal[];
  readonly none: readonly Metal[];
} {
  const withRows = new Set(smelterRows(context).map(({ metal }) => metal));
  const extended = extendedMetals(context);
  return {
    listed: extended.filter((metal) => withRows.has(metal)),
    none: extended.filter((metal) => !withRows.has(metal)),
  };
}

/** Whether a rate is whole: only then may "all" or a hundred percent be said (domain.md §5, C-RATE). */
export function isComplete(context: ViewContext, rate: string, role: string): boolean {
  return amountOf(context.value(rate, role))?.equals(new Decimal(100)) ?? false;
}
