import { causeOf } from '../domain/causes/cause-of.ts';
import { digitGrouping } from '../domain/causes/printed-slips.ts';
import { type Concluded, concluded } from '../domain/concluded.ts';
import { Decimal } from '../domain/decimal.ts';
import { printedAs } from '../domain/evaluate.ts';
import type { Figure } from '../domain/figure.ts';
import type { Cause, Observation } from '../domain/finding.ts';
import type { Metric } from '../domain/metric.ts';
import { metrics } from '../domain/metrics.ts';
import { formatDecimal, missingMark, notApplicableMark } from '../domain/number-format.ts';
import { rankingForms, rankingPlace } from '../domain/ranking-metric.ts';
import type { Amount } from '../domain/relations/amount.ts';
import { evaluate } from '../domain/relations/evaluate.ts';
import { readPrinted } from '../domain/relations/printed.ts';
import type { Relation } from '../domain/relations/relation.ts';
import type { CheckInput, FigureCheck } from '../domain/report.ts';

type FiguresOf = Pick<CheckInput, 'figures'>;

type Form = Pick<Metric, 'unit' | 'decimals' | 'bareWhole' | 'ofWhole'>;

/** What a figure is printed as; `undefined` for an internal figure, which stands on no page. */
function formOf(figure: Figure, figures: ReadonlyMap<string, Figure>): Form | undefined {
  const place = rankingPlace(figure.metric);
  if (place) return rankingForms[place.column];
  const metric = metrics.get(figure.metric);
  const inputs = figure.provenance.inputs.flatMap((id) => figures.get(id) ?? []);
  return metric && printedAs(metric, inputs, { metrics });
}

const withForms = ({ figures }: FiguresOf): readonly (readonly [Figure, Form | undefined])[] => {
  const byId = new Map(figures.map((figure) => [figure.id, figure]));
  return figures.map((figure) => [figure, formOf(figure, byId)]);
};

/** C-UNIT: a figure carries the unit that its metric declares. */
const otherUnits = (input: FiguresOf): readonly Observation[] =>
  withForms(input).flatMap(([{ id, unit }, form]): readonly Observation[] =>
    form === undefined || form.unit === unit
      ? []
      : [{ subject: id, values: { found: unit, expected: form.unit } }],
  );

/** C-UNIT: only what was divided by revenue is per revenue; a total is not. */
const totalsPerRevenue = ({ figures }: FiguresOf): readonly Observation[] =>
  figures
    .filter(({ metric, unit }) => /Per[A-Z]/.test(unit) && metrics.get(metric)?.formula.op === 'sum')
    .map(({ id, unit }) => ({ subject: id, values: { found: unit } }));

/** C-NUMFMT: thousands stand apart by commas, and one point divides the decimals. */
const misshapen = ({ figures }: FiguresOf): readonly Observation[] =>
  figures
    .filter(({ state, printed }) => state === 'value' && !readPrinted(printed)?.wellFormed)
    .map(({ id, printed }): Observation => {
      const cause = digitGrouping(printed);
      return { subject: id, values: { found: printed }, ...(cause ? { cause } : {}) };
    });

/** C-PREC: what stands on the page is the value, rounded once to the decimals that its metric declares. */
const printedOtherwise = (input: FiguresOf): readonly Observation[] =>
  withForms(input).flatMap(([figure, form]): readonly Observation[] => {
    const { id, printed, decimals } = figure;
    const due = dueOf(figure, form);
    if (printed === due.printed && decimals === due.decimals) return [];
    const cause = slipOf(figure);
    return [{ subject: id, values: { found: printed, expected: due.printed }, ...(cause ? { cause } : {}) }];
  });

function dueOf(figure: Figure, form: Form | undefined): Pick<Concluded, 'printed' | 'decimals'> {
  const { state, value, decimals } = figure;
  if (state === 'value' && value !== undefined) {
    const exact = new Decimal(value);
    return form ? concluded({ value: exact }, form) : { printed: formatDecimal(exact, decimals), decimals };
  }
  return {
    printed: state === 'notApplicable' ? notApplicableMark : missingMark,
    decimals: form?.decimals ?? decimals,
  };
}

/** The slip that makes the printed digits of the value, where they are another number. */
function slipOf({ id, printed, value, unit, decimals }: Figure): Cause | undefined {
  const read = readPrinted(printed);
  if (!read || value === undefined) return undefined;
  const stored = `${id}#value`;
  const amounts: Readonly<Record<string, Amount>> = {
    [id]: { id, printed, value: read.value, decimals: read.decimals, unit, exact: false },
    [stored]: { id: stored, printed: value, value: new Decimal(value), decimals, unit, exact: true },
  };
  const amountOf = (asked: string): Amount | undefined => amounts[asked];
  const relation: Relation = { id: 'printed', rule: 'C-PREC', form: 'same', one: id, other: stored };
  const verdict = evaluate(relation, amountOf);
  if (verdict.state !== 'broken') return undefined;
  return causeOf(relation, verdict, { amountOf, relations: [], tables: [] });
}

/** Checks of how every figure is printed. */
export const formChecks: readonly FigureCheck[] = [
  { id: 'unit-other', rule: 'C-UNIT', severity: 'blocking', firm: true, run: otherUnits },
  { id: 'total-per-revenue', rule: 'C-UNIT', severity: 'blocking', firm: true, run: totalsPerRevenue },
  { id: 'number-form', rule: 'C-NUMFMT', severity: 'blocking', firm: true, run: misshapen },
  { id: 'printed-otherwise', rule: 'C-PREC', severity: 'blocking', firm: true, run: printedOtherwise },
];
