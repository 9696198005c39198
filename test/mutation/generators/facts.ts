import type { Facts } from '../../../functions/contract.ts';
import type { Figure } from '../../../functions/domain/figure.ts';
import type { Change, Kind } from '../mutation.ts';
import type { Random } from '../random.ts';
import type { Specimen } from '../specimen.ts';

type Loose<T> = { -readonly [Key in keyof T]: T[Key] };
type How = 'stored' | 'computed';

const withValue = ({ state }: Figure): boolean => state === 'value';

/** Figures that others are computed from, or that are computed from others. */
function related({ facts }: Specimen): readonly Figure[] {
  const inputs = new Set(facts.figures.flatMap(({ provenance }) => provenance.inputs));
  return facts.figures.filter(
    (one) => withValue(one) && (one.provenance.inputs.length > 0 || inputs.has(one.id)),
  );
}

function oneFigure(
  name: string,
  count: number,
  how: How,
  change: (figure: Loose<Figure>, random: Random, others: readonly Figure[]) => boolean,
  from: (specimen: Specimen) => readonly Figure[] = ({ facts }) => facts.figures.filter(withValue),
): Kind {
  return {
    name: `facts.${name}`,
    count,
    make(random, specimen) {
      const figures = from(specimen);
      if (figures.length === 0) return undefined;
      const figure = random.one(figures);
      const made: Loose<Figure> = structuredClone(figure);
      if (!change(made, random, figures)) return undefined;
      return {
        place: figure.id,
        found: sayFigure(figure),
        made: sayFigure(made),
        alteration: { on: 'facts', how, change: (facts) => replaceFigure(facts, figure.id, [made]) },
      };
    },
  };
}

function replaceFigure(facts: Facts, id: string, by: readonly Figure[]): void {
  const figures = facts.figures as Figure[];
  figures.splice(
    figures.findIndex((one) => one.id === id),
    1,
    ...by,
  );
}

const sayFigure = (one: Figure): string =>
  [one.printed, one.unit, one.decimals, one.period, one.state, one.value, JSON.stringify(one.coverage)].join(
    ' ',
  );

/** The printed digits with one changed. */
function otherDigit(printed: string, random: Random): string {
  const places = [...printed.matchAll(/\d/g)].map(({ index }) => index);
  const at = random.one(places);
  return `${printed.slice(0, at)}${(Number(printed[at]) + 1 + random.below(8)) % 10}${printed.slice(at + 1)}`;
}

/** A value made wrong as a slip makes it, and printed as it would be. */
function slipped(figure: Loose<Figure>, random: Random): boolean {
  const value = Number(figure.value);
  if (value === 0) return false;
  const factor = random.one([10, 0.1, 1000, 1.09, 0.91, 2]);
  return printAs(figure, value * factor);
}

function printAs(figure: Loose<Figure>, value: number): boolean {
  const fixed = Math.abs(value).toFixed(figure.decimals);
  const [whole = '', fraction] = fixed.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',');
  const printed = `${value < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
  if (printed === figure.printed) return false;
  figure.value = String(value);
  figure.printed = printed;
  return true;
}

function exchanged(name: string, count: number, how: How): Kind {
  return {
    name: `facts.${name}`,
    count,
    make(random, specimen): Change | undefined {
      const one = random.one(related(specimen));
      const others = related(specimen).filter(
        ({ unit, id, printed }) => unit === one.unit && id !== one.id && printed !== one.printed,
      );
      if (others.length === 0) return undefined;
      const other = random.one(others);
      return {
        place: `${one.id} and ${other.id}`,
        found: `${one.printed} and ${other.printed}`,
        made: 'exchanged',
        alteration: {
          on: 'facts',
          how,
          change(facts) {
            const { value, printed } = other as Figure & { readonly value: string };
            replaceFigure(facts, other.id, [{ ...other, value: one.value as string, printed: one.printed }]);
            replaceFigure(facts, one.id, [{ ...one, value, printed }]);
          },
        },
      };
    },
  };
}

/** A digit, a name or a state in the rows that stand beside the figures. */
function besideFigures(
  name: string,
  count: number,
  how: How,
  of: (facts: Facts) => readonly unknown[][],
): Kind {
  return {
    name: `facts.${name}`,
    count,
    make(random, specimen) {
      const lists = of(specimen.facts).filter((rows) => rows.length > 1);
      if (lists.length === 0) return undefined;
      const [list, kind] = [random.below(lists.length), random.below(3)];
      const length = lists[list]?.length ?? 0;
      const at = random.below(length - 1);
      return {
        place: `list ${list}, row ${at}`,
        found: JSON.stringify(lists[list]?.[at]),
        made: ['dropped', 'twice', 'exchanged with the next'][kind] as string,
        alteration: {
          on: 'facts',
          how,
          change(facts) {
            const rows = of(facts).filter((one) => one.length > 1)[list] as unknown[];
            if (kind === 0) rows.splice(at, 1);
            else if (kind === 1) rows.splice(at, 0, rows[at]);
            else rows.splice(at, 2, rows[at + 1], rows[at]);
          },
        },
      };
    },
  };
}

const lists = ({ lists: all }: Facts): unknown[][] => Object.values(all) as unknown[][];

export const factKinds: readonly Kind[] = [
  oneFigure('value-and-print-stored', 10, 'stored', slipped),
  oneFigure('print-stored', 5, 'stored', (one, random) => {
    one.printed = otherDigit(one.printed, random);
    return true;
  }),
  exchanged('two-exchanged-stored', 6, 'stored'),
  {
    name: 'facts.figure-dropped',
    count: 4,
    make(random, specimen) {
      const { id } = random.one(specimen.facts.figures);
      return {
        place: id,
        found: 'there',
        made: 'gone',
        alteration: { on: 'facts', how: 'stored', change: (facts) => replaceFigure(facts, id, []) },
      };
    },
  },
  besideFigures('rows-stored', 5, 'stored', ({ ranking, lists: all }) => [
    ranking as unknown[],
    ...lists({ lists: all } as Facts),
  ]),
  oneFigure('print-of-another-value', 9, 'computed', (one, random) => {
    one.printed = otherDigit(one.printed, random);
    return true;
  }),
  oneFigure('value-not-printed', 5, 'computed', (one) => {
    one.value = String(Number(one.value) * 1.5 + 1);
    return true;
  }),
  oneFigure('derived-value-wrong', 12, 'computed', slipped, (specimen) =>
    related(specimen).filter(({ provenance }) => provenance.inputs.length > 0),
  ),
  oneFigure('related-value-wrong', 8, 'computed', slipped, related),
  exchanged('two-exchanged', 6, 'computed'),
  oneFigure('digits-transposed', 5, 'computed', (one) => {
    const printed = one.printed.replace(/(\d)(\d)(?=\D*$)/, '$2$1');
    const same = printed === one.printed;
    one.printed = printed;
    return !same;
  }),
  oneFigure('separator-moved', 5, 'computed', (one) => {
    const printed = one.printed.replace(/(\d),(\d)/, '$1$2,');
    const same = printed === one.printed;
    one.printed = printed;
    return !same;
  }),
  oneFigure('sign-changed', 4, 'computed', (one) => {
    one.printed = one.printed.startsWith('−') ? one.printed.slice(1) : `−${one.printed}`;
    return true;
  }),
  oneFigure('unit-of-another', 7, 'computed', (one, random, others) => {
    const { unit } = random.one(others);
    if (unit === one.unit) return false;
    one.unit = unit;
    return true;
  }),
  oneFigure('decimals-changed', 5, 'computed', (one) => {
    one.decimals += 1;
    return true;
  }),
  oneFigure('decimal-dropped', 4, 'computed', (one) => {
    if (one.decimals === 0) return false;
    one.printed = one.printed.slice(0, -1);
    return true;
  }),
  oneFigure('period-of-another', 5, 'computed', (one, random, others) => {
    const { period } = random.one(others);
    if (period === one.period) return false;
    one.period = period;
    return true;
  }),
  oneFigure('id-of-another', 4, 'computed', (one, random, others) => {
    const { id } = random.one(others);
    if (id === one.id) return false;
    one.id = id;
    return true;
  }),
  oneFigure('missing-with-value', 4, 'computed', (one) => {
    one.state = 'missing';
    return true;
  }),
  oneFigure('value-without-value', 3, 'computed', (one) => {
    delete one.value;
    return true;
  }),
  oneFigure(
    'zero-for-missing',
    2,
    'computed',
    (one) => {
      one.state = 'value';
      one.value = '0';
      one.printed = '0';
      return true;
    },
    ({ facts }) => facts.figures.filter(({ state }) => state === 'missing'),
  ),
  oneFigure('coverage-beyond-expected', 3, 'computed', (one) => {
    if (!one.coverage) return false;
    one.coverage = { ...one.coverage, complete: one.coverage.expected + 1 };
    return true;
  }),
  oneFigure('coverage-too-low', 3, 'computed', (one) => {
    if (!one.coverage) return false;
    one.coverage = { ...one.coverage, complete: 0, weight: '0.1' };
    return true;
  }),
  besideFigures('rows-computed', 6, 'computed', lists),
  besideFigures('ranking-computed', 3, 'computed', ({ ranking }) => [ranking as unknown[]]),
  // Harmless.
  {
    name: 'facts.order-of-figures',
    count: 3,
    make(random, { facts }) {
      const at = random.below(facts.figures.length - 1);
      return {
        place: `figure ${at}`,
        found: facts.figures[at]?.id ?? '',
        made: 'after the next',
        alteration: {
          on: 'facts',
          how: 'stored',
          change({ figures }) {
            const all = figures as Figure[];
            all.splice(at, 2, all[at + 1] as Figure, all[at] as Figure);
          },
        },
      };
    },
  },
];
