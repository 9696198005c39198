import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import type { Figure } from '../../functions/domain/figure.ts';
import type { CheckInput, FigureCheck, ReportDefinition } from '../../functions/domain/report.ts';

/** A figure for checks to read, with a value or missing; `printed` is what stands on the page. */
export function checkedFigure(
  { metric, period, unit }: Pick<Figure, 'metric' | 'period' | 'unit'>,
  value: string | null,
  printed: string,
): Figure {
  return {
    ...{ id: `${metric}@${period}`, metric, period, unit, decimals: 2 },
    ...(value === null
      ? { state: 'missing', printed: '—', reason: 'noRecords' }
      : { state: 'value', value, printed }),
    preliminary: false,
    estimatedShare: '0',
    provenance: { inputs: [], records: 0, datasets: [] },
  };
}

/** What checks say of an input, in short: severity and check. */
export const saidOf = (checks: readonly FigureCheck[], input: CheckInput): readonly string[] =>
  findingsOf(checks, input, asDeclared).map((one) => `${one.severity} ${one.check}`);

/** Figures that checks ask for, and those of them that the report does not list. */
export function askedOf(
  checks: readonly FigureCheck[],
  input: CheckInput,
  { figures }: ReportDefinition,
): { readonly asked: readonly string[]; readonly unlisted: readonly string[] } {
  const listed = new Set(figures.map(({ metric, role }) => `${metric}@${role}`));
  const asked = new Set<string>();
  const spying: CheckInput = {
    ...input,
    figure(metric, role) {
      asked.add(`${metric}@${role}`);
      return input.figure(metric, role);
    },
  };
  for (const check of checks) check.run(spying);
  return { asked: [...asked], unlisted: [...asked].filter((one) => !listed.has(one)) };
}
