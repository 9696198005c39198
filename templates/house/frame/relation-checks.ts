import { causeOf } from '../../../functions/domain/causes/cause-of.ts';
import type { Surroundings } from '../../../functions/domain/causes/slip.ts';
import type { Decimal } from '../../../functions/domain/decimal.ts';
import { figureId } from '../../../functions/domain/figure.ts';
import type { Observation, Severity } from '../../../functions/domain/finding.ts';
import { formatDecimal } from '../../../functions/domain/number-format.ts';
import { evaluate } from '../../../functions/domain/relations/evaluate.ts';
import { located } from '../../../functions/domain/relations/located.ts';
import { operandOf } from '../../../functions/domain/relations/of-figure.ts';
import { amountsOf, type Relation } from '../../../functions/domain/relations/relation.ts';
import type { Broken } from '../../../functions/domain/relations/verdict.ts';
import type { CheckInput, FigureCheck, TimeBases } from '../../../functions/domain/report.ts';

/**
 * One check for each kind of relation that a report declares between its figures, as `<metric>@<role>`. Half a unit of the
 * last decimal would be a wrong number: unrounded values agree, or nothing is published.
 *
 * `lenient` gives the severity of those that no wrong number is printed by.
 */
export function relationChecks(
  relations: readonly Relation[],
  lenient: Readonly<Record<string, Severity>> = {},
): readonly FigureCheck[] {
  const rules = new Map(relations.map(({ id, rule }) => [id, rule]));
  return [...rules].map(([id, rule]): FigureCheck => {
    const run = (input: CheckInput): readonly Observation[] => brokenOf(id, relations, input);
    const severity = lenient[id];
    return severity === undefined
      ? { id, rule, severity: 'blocking', firm: true, run }
      : { id, rule, severity, run };
  });
}

function brokenOf(id: string, declared: readonly Relation[], input: CheckInput): readonly Observation[] {
  const relations = declared.map((relation) => located(relation, inPeriods(input.bases)));
  const figures = new Map(input.figures.map((figure) => [figure.id, figure]));
  const surroundings: Surroundings = {
    amountOf: (asked) => operandOf(figures.get(asked)),
    relations,
    tables: relations.flatMap(tableOf),
  };
  return relations
    .filter((relation) => relation.id === id)
    .flatMap((relation): readonly Observation[] => {
      const verdict = evaluate(relation, surroundings.amountOf);
      if (verdict.state !== 'broken') return [];
      return [
        {
          subject: verdict.subject,
          values: differing(verdict),
          figures: amountsOf(relation).filter((one) => figures.has(one)),
          cause: causeOf(relation, verdict, surroundings),
        },
      ];
    });
}

const inPeriods =
  (bases: TimeBases) =>
  (reference: string): string => {
    const [metric = '', role = ''] = reference.split('@');
    return figureId(metric, bases[role] as string);
  };

/** A sum stands in a table as a column: its total and the parts under it. */
const tableOf = (relation: Relation): readonly (readonly (readonly string[])[])[] =>
  relation.form === 'sum' ? [amountsOf(relation).map((one) => [one])] : [];

/** Both values with as many decimals as it takes to tell them apart. */
function differing({ found, expected, decimals }: Broken): Readonly<Record<'found' | 'expected', string>> {
  const most = 12;
  const [one, other] = [found, expected].map((value: Decimal) => formatDecimal(value, decimals));
  if (one !== other || decimals >= most) return { found: one as string, expected: other as string };
  return differing({ state: 'broken', subject: '', found, expected, decimals: decimals + 1 });
}
