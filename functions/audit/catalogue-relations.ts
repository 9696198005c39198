import type { Formula } from '../domain/formula.ts';
import { metrics } from '../domain/metrics.ts';
import { gases } from '../domain/metrics/emissions.ts';
import type { Form, Relation } from '../domain/relations/relation.ts';
import type { Rule } from '../domain/rules.ts';

/** A relation between metrics; in an audit each holds in every period that a disclosure prints. */
type Declared = { readonly rule: Rule } & Form;

/**
 * What the catalogue says of its metrics: the sums and ratios that they are computed by, and of the metrics that are
 * folded from records what must hold between them (domain.md §4.3, §4.6; §5, C-ENERGY, C-GAS).
 */
const declared: readonly Declared[] = [
  {
    rule: 'C-GAS',
    form: 'sum',
    total: 'cr.scope1',
    parts: gases.map((gas) => `cr.scope1.${gas.toLowerCase()}`),
  },
  { rule: 'C-ENERGY', form: 'sum', total: 'cr.pv_total', parts: ['cr.pv_self_use', 'cr.pv_sold'] },
  {
    rule: 'C-ENERGY',
    form: 'atMost',
    parts: ['cr.green_electricity', 'cr.green_certificates'],
    whole: 'cr.municipal_electricity',
  },
  { rule: 'C-GAS', form: 'atMost', parts: ['cr.scope2_market'], whole: 'cr.scope2_location' },
  {
    rule: 'C-FOOT',
    form: 'atMost',
    parts: ['cr.scope1.gasoline', 'cr.scope1.diesel', 'cr.scope1.lpg', 'cr.scope1.natural_gas'],
    whole: 'cr.scope1',
  },
  {
    rule: 'C-INT',
    form: 'commonDenominator',
    ratios: [...metrics.values()].flatMap(({ id, formula }) =>
      formula.op === 'ratio' && formula.denominator === 'fin.revenue'
        ? [{ ratio: id, numerator: formula.numerator }]
        : [],
    ),
  },
];

const ruleOfSum = (id: string): Rule => {
  if (id === 'cr.scope3') return 'C-S3';
  if (id.startsWith('cm.')) return 'C-SOR';
  if (/energy|electricity/.test(id)) return 'C-ENERGY';
  return /^cr\.scope12/.test(id) ? 'C-GAS' : 'C-FOOT';
};

function ofFormula(id: string, formula: Formula, ofWhole: boolean): readonly Declared[] {
  if (formula.op === 'sum')
    return [{ rule: ruleOfSum(id), form: 'sum', total: id, parts: formula.of }];
  if (formula.op !== 'ratio') return [];
  const { numerator, denominator, times } = formula;
  return [
    { rule: ofWhole ? 'C-RATE' : 'C-INT', form: 'ratio', ratio: id, numerator, denominator, times },
    ...(ofWhole ? [{ rule: 'C-RATE', form: 'atMost', parts: [numerator], whole: denominator } as const] : []),
  ];
}

/** Every relation that the catalogue declares or that follows from how its metrics are computed. */
const catalogue: readonly Declared[] = [
  ...[...metrics.values()].flatMap(({ id, formula, ofWhole }) => ofFormula(id, formula, ofWhole ?? false)),
  ...declared,
];

/** The catalogue's relations for one period. */
export function relationsIn(period: string): readonly Relation[] {
  const at = (id: string): string => `${id}@${period}`;
  return catalogue.map((one, index) => ({ id: `catalogue ${index}`, rule: one.rule, ...placed(one, at) }));
}

function placed(form: Form, at: (id: string) => string): Form {
  switch (form.form) {
    case 'sum':
      return { form: 'sum', total: at(form.total), parts: form.parts.map(at) };
    case 'ratio':
      return {
        ...form,
        ratio: at(form.ratio),
        numerator: at(form.numerator),
        denominator: at(form.denominator),
      };
    case 'atMost':
      return { form: 'atMost', parts: form.parts.map(at), whole: at(form.whole) };
    case 'commonDenominator':
      return {
        form: 'commonDenominator',
        ratios: form.ratios.map(({ ratio, numerator }) => ({ ratio: at(ratio), numerator: at(numerator) })),
      };
    default:
      return form;
  }
}
