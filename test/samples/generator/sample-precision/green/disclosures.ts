import { type Fact, fact } from '../../fact.ts';
import { runningIn } from '../plants.ts';
import { vary } from '../spread.ts';

const year = 2024;

export const subsidiaryCode = (number: number): string => `SUB-${String(number).padStart(2, '0')}`;

/** Subsidiaries of 2024, in the order of their numbers; the last one opens in April. */
export const subsidiaries2024: readonly number[] = [
  ...new Set(runningIn(year).map(({ plant }) => plant.subsidiary)),
].sort((a, b) => a - b);

/** Subsidiaries that handed in by March; the first two of them came back and were handed in again. */
const early = 9;
const cameBack = [4, 7];
/** Subsidiaries whose review the half-year's end left open. */
const open = [12, 20, 24];

interface Stage {
  readonly status: 'not_submitted' | 'submitted' | 'rejected' | 'closed';
  readonly submittedOn?: string;
  readonly rejectedOn?: string;
  readonly closedOn?: string;
}

/** What is new in a quarter: first submissions, those that came back, reviews that closed. */
export function chemicalDisclosures2024(quarter: number): readonly Fact[] {
  return subsidiaries2024.flatMap((number) => {
    const stage = stageOf(number, quarter);
    return stage ? [disclosure(number, stage)] : [];
  });
}

function stageOf(number: number, quarter: number): Stage | undefined {
  const first = { submittedOn: dayOf(number <= early ? [2, 3] : [4, 5], number) };
  const again = { submittedOn: dayOf([4], number), rejectedOn: dayOf([3], number + 20) };
  if (quarter === 1) {
    if (number > early) return { status: 'not_submitted' };
    return cameBack.includes(number)
      ? { status: 'rejected', ...first, rejectedOn: again.rejectedOn }
      : { status: 'submitted', ...first };
  }
  const now = cameBack.includes(number) ? again : first;
  if (quarter === 2)
    return open.includes(number)
      ? { status: 'submitted', ...now }
      : { status: 'closed', ...now, closedOn: dayOf([6], number) };
  if (quarter === 3 && open.includes(number))
    return { status: 'closed', ...now, closedOn: dayOf([7, 8], number) };
  return undefined;
}

/** A day in the first three weeks of one of some months; a later number falls in the last month. */
function dayOf(months: readonly number[], number: number): string {
  const month = months[Math.min(Math.floor(number / 8), months.length - 1)] ?? 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(1 + ((number * 11) % 27)).padStart(2, '0')}`;
}

const categories = ['adhesive', 'cleaning', 'paint', 'ink', 'other'] as const;

function disclosure(number: number, stage: Stage): Fact {
  return fact('chemical-disclosure', {
    subsidiaryId: subsidiaryCode(number),
    year,
    categories: categories.map((category) => {
      const products = Math.floor((vary(`${number} ${category}`, 900) * (number % 5) + 4000) / 400);
      const missing = stage.status === 'closed' ? 0 : Math.floor(products / 6);
      return { category, products, documentsComplete: products - missing };
    }),
    ...stage,
  });
}
