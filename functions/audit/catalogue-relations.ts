import type { Formula } from '../domain/formula.ts';
import { metrics } from '../domain/metrics.ts';
import {
  energyRelations,
  intensityRelations,
  inventoryRelations,
  shareRelations,
} from '../domain/relations/carbon.ts';
import { ofPeriod } from '../domain/relations/declare.ts';
import type { Relation } from '../domain/relations/relation.ts';

/** What the catalogue says of its metrics in one period: the relations of generated reports, and what formulas imply. */
export function catalogueRelations(period: string): readonly Relation[] {
  return [
    ...energyRelations(period),
    ...inventoryRelations(period),
    ...shareRelations(period),
    ...intensityRelations(period),
    ...[...metrics.values()]
      .filter(({ id }) => !id.startsWith('cr.'))
      .flatMap(({ id, formula, ofWhole }) => implied(id, formula, ofWhole ?? false, period)),
  ];
}

/** Sums and shares of surveys, smelters and audits are declared by how they are computed (domain.md §5, C-SOR, C-RATE). */
function implied(id: string, formula: Formula, ofWhole: boolean, period: string): readonly Relation[] {
  const { sum, share, atMost } = ofPeriod(period);
  if (formula.op === 'sum') return [sum(id, id.startsWith('cm.') ? 'C-SOR' : 'C-FOOT', id, formula.of)];
  if (formula.op !== 'ratio' || !ofWhole) return [];
  const { numerator, denominator } = formula;
  return [share(id, 'C-RATE', id, [numerator, denominator]), atMost(id, 'C-RATE', [numerator], denominator)];
}
