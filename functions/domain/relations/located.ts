import type { Form, Relation } from './relation.ts';

/** The same relation about other amounts: `locate` gives the id that takes an id's place. */
export function located(relation: Relation, locate: (id: string) => string): Relation {
  return { id: relation.id, rule: relation.rule, ...formLocated(relation, locate) };
}

function formLocated(relation: Form, at: (id: string) => string): Form {
  switch (relation.form) {
    case 'sum':
      return { form: relation.form, total: at(relation.total), parts: relation.parts.map(at) };
    case 'change': {
      const { change, current, base } = relation;
      return { form: relation.form, change: at(change), current: at(current), base: at(base) };
    }
    case 'ratio': {
      const { ratio, numerator, denominator, times } = relation;
      return {
        ...{ form: relation.form, times },
        ...{ ratio: at(ratio), numerator: at(numerator), denominator: at(denominator) },
      };
    }
    case 'shares':
      return { form: relation.form, whole: at(relation.whole), shares: relation.shares.map(at) };
    case 'commonDenominator': {
      const ratios = relation.ratios.map(({ ratio, numerator }) => ({
        ...{ ratio: at(ratio), numerator: at(numerator) },
      }));
      return { form: relation.form, ratios };
    }
    case 'atMost':
      return { form: relation.form, parts: relation.parts.map(at), whole: at(relation.whole) };
    case 'same':
      return { form: relation.form, one: at(relation.one), other: at(relation.other) };
  }
}
