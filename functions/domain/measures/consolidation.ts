import type { RecordOf } from '../dataset.ts';
import {
  type declaration,
  type declaredSmelter,
  metalsOf,
  type mineralSurvey,
  type supplier,
} from '../datasets/minerals.ts';
import { one, zero } from '../decimal.ts';
import { type Join, measure } from '../measure.ts';
import { metalsInScope, mineralCells } from '../minerals.ts';
import { asOf } from '../period.ts';
import { add, addMember, countMember, declareMembers, type Tally } from '../tally.ts';
import { isAsked } from './mineral-survey.ts';
import { standingOn } from './supplier.ts';

/**
 * Whose declarations are consolidated as of a period's last day (domain.md §7, consolidation): of suppliers that are
 * active and were asked, the newest revision that was accepted by then.
 */
export interface Consolidation {
  readonly active: Set<string>;
  readonly asked: Set<string>;
  readonly newest: Map<string, number>;
}

type OfSupplier = { readonly supplierId: string; readonly template: string };
const formOf = ({ supplierId, template }: OfSupplier): string => `${template} ${supplierId}`;

export const consolidation: Join<Consolidation> = {
  datasets: ['declaration', 'mineral-survey', 'supplier'],
  start: () => ({ active: new Set(), asked: new Set(), newest: new Map() }),
  take({ active, asked, newest }, dataset, { attributes }, { period }) {
    const day = asOf(period);
    if (dataset === 'supplier') {
      const own = attributes as RecordOf<typeof supplier>;
      if (standingOn(day, own) === 'active') active.add(own.supplierId);
    } else if (dataset === 'mineral-survey') {
      const own = attributes as RecordOf<typeof mineralSurvey>;
      if (isAsked(day, own)) asked.add(formOf(own));
    } else {
      const own = attributes as RecordOf<typeof declaration>;
      if (own.outcome !== 'accepted' || (own.reviewedOn as string) > day) return;
      newest.set(formOf(own), Math.max(own.revision, newest.get(formOf(own)) ?? 0));
    }
  },
};

/** Whether a record of a declaration is of one that is consolidated. */
export function counts(
  { active, asked, newest }: Consolidation,
  own: OfSupplier & { readonly revision: number },
): boolean {
  const form = formOf(own);
  return newest.get(form) === own.revision && asked.has(form) && active.has(own.supplierId);
}

/** Rows of consolidated declarations: distinct smelters by number; rows without one are counted apart. */
export const measureDeclaredSmelter = measure<RecordOf<typeof declaredSmelter>, Consolidation>({
  dataset: 'declared-smelter',
  join: consolidation,
  step(tally, { attributes }, { reference }, joined) {
    const { metal, cid, reportedCountry } = attributes;
    if (!reference.profile.minerals?.inScope.includes(metal) || !counts(joined, attributes)) return;
    if (cid === undefined) {
      add(tally, mineralCells.unresolved(metal), one, false);
      return;
    }
    addMember(tally, mineralCells.inUse(metal), cid);
    if (reportedCountry !== undefined)
      addMember(tally, mineralCells.declaredCountry(metal, cid), reportedCountry);
  },
});

/**
 * Consolidated declarations. Each one makes the counts of its template's metals exist, so that a metal of which no
 * smelter is named is a zero; suppliers whose products contain 3TG are counted with their policy and due diligence.
 */
export const measureDeclaration = measure<RecordOf<typeof declaration>, Consolidation>({
  dataset: 'declaration',
  join: consolidation,
  step(tally, record, context, joined) {
    const { template, supplierId } = record.attributes;
    if (!counts(joined, record.attributes)) return;
    addMember(tally, `declaration/${template}`, supplierId);
    for (const metal of metalsInScope(context.reference)) {
      if (!(metalsOf[template] as readonly string[]).includes(metal)) continue;
      declareMembers(tally, mineralCells.inUse(metal));
      add(tally, mineralCells.unresolved(metal), zero, false);
    }
    if (template === 'CMRT') measureProcedures(tally, record.attributes);
  },
});

/** CMRT company questions A and D with E, over suppliers that use 3TG: questions 1 and 2 are Yes for any metal. */
function measureProcedures(
  tally: Tally,
  { supplierId, answers, company }: RecordOf<typeof declaration>,
): void {
  const held = (cell: string, holds: boolean): void => countMember(tally, cell, supplierId, holds);
  const uses3TG = Object.values(answers).some((answer) => answer.Q1 === 'Yes' && answer.Q2 === 'Yes');
  held('threeTg/suppliers', uses3TG);
  held('threeTg/policy', uses3TG && company.A === 'Yes');
  held('threeTg/upstream', uses3TG && company.D === 'Yes' && (company.E ?? 'No') !== 'No');
}
