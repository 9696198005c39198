import { type Fact, fact } from '../fact.ts';
import { numbers } from './numbers.ts';

export const supplierId = (number: number): string => `SP-${String(number).padStart(4, '0')}`;

/** Core suppliers first coached on site in a quarter of 2024, by their place in the list, and those visited again. */
const coaching = [
  { quarter: 1, first: 1, last: 16, again: [] },
  { quarter: 2, first: 17, last: 34, again: [2, 5, 9, 14] },
  { quarter: 3, first: 35, last: 44, again: [17, 20, 28] },
  { quarter: 4, first: 45, last: 53, again: [36, 40] },
] as const;

/** Visits of the green supply chain programme: not coaching, partly to the same suppliers; one is visited twice. */
const greenVisits: Readonly<Record<number, readonly number[]>> = {
  1: [4, ...numbers(61, 68)],
  2: [11, ...numbers(69, 78), 62],
  3: numbers(79, 86),
  4: [25, ...numbers(87, 93)],
};

export function visits2024(quarter: number): readonly Fact[] {
  const { first, last, again } = coaching.find((one) => one.quarter === quarter) ?? {
    first: 1,
    last: 0,
    again: [],
  };
  const coached = [...numbers(first, last), ...again];
  return [
    ...coached.map((number, index) =>
      visit(number, dayOf(quarter, index, coached.length), 'carbon_coaching'),
    ),
    ...(greenVisits[quarter] ?? []).map((number, index, all) =>
      visit(number, dayOf(quarter, index, all.length), 'green_supply_chain'),
    ),
  ];
}

const dimensions = ['strategy', 'metering', 'energy', 'materials', 'disclosure'] as const;

/** What coached suppliers scored at their visits of a quarter, of ten in each dimension; a second visit scores higher. */
export function coachingScores2024(quarter: number): readonly Fact[] {
  return visits2024(quarter)
    .filter(({ attributes }) => attributes.purpose === 'carbon_coaching')
    .map(({ attributes: { supplierId: id, visitedOn } }) => {
      const number = Number(String(id).slice(3));
      const again = coaching.some((one) => one.quarter === quarter && one.again.some((n) => n === number));
      return fact('coaching-score', {
        supplierId: id,
        year: 2024,
        scoredOn: visitedOn,
        scale: '10',
        scores: dimensions.map((dimension, index) => ({
          dimension,
          score: String(
            4 +
              ((number * 3 + index * (1 + (number % 3))) % 5) -
              (number % (index + 2) === 0 ? 1 : 0) +
              (again ? 1 : 0),
          ),
        })),
      });
    });
}

function visit(number: number, visitedOn: string, purpose: string): Fact {
  return fact('supplier-visit', { supplierId: supplierId(number), visitedOn, purpose });
}

/** Spreads visits over the quarter's three months. */
function dayOf(quarter: number, index: number, count: number): string {
  const month = quarter * 3 - 2 + Math.min(Math.floor((index * 3) / count), 2);
  return `2024-${String(month).padStart(2, '0')}-${String(4 + ((index * 5) % 23)).padStart(2, '0')}`;
}

/** Core suppliers asked, and how many of them had answered by the end of each quarter. */
const surveys = {
  2023: { issuedOn: '2023-03-20', asked: 148, answered: [0, 96, 127, 139] },
  2024: { issuedOn: '2024-03-18', asked: 160, answered: [0, 118, 141, 152] },
} as const;

const answerDays = ['02-20', '05-24', '08-23', '11-22'] as const;

/** Survey rows that are new in a quarter: all when they are issued, later those that have been answered. */
export function surveysIn(year: 2023 | 2024, quarter: number): readonly Fact[] {
  const { issuedOn, asked, answered } = surveys[year];
  const now = answered[quarter - 1] ?? 0;
  const before = quarter === 1 ? 0 : (answered[quarter - 2] ?? 0);
  if (quarter === 1) return numbers(1, asked).map((number) => survey(year, number, { issuedOn }));
  const submittedOn = `${year}-${answerDays[quarter - 1]}`;
  return numbers(before + 1, now).map((number) => survey(year, number, { issuedOn, submittedOn }));
}

function survey(year: number, number: number, dates: Readonly<Record<string, string>>): Fact {
  return fact('supplier-carbon', { supplierId: supplierId(number), year, ...dates });
}
