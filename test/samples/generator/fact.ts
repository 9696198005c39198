/** A record before it is handed in: who entered and verified it, and when, follows from its hand-in. */
export interface Fact {
  readonly dataset: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** `verified` unless said. */
  readonly status?: 'submitted' | 'verified' | 'rejected' | 'withdrawn';
}

export const fact = (dataset: string, attributes: Fact['attributes']): Fact => ({ dataset, attributes });

export const quarters = [1, 2, 3, 4] as const;
export const months = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export const quarterOf = (month: number): number => Math.ceil(month / 3);
export const monthText = (year: number, month: number): string => `${year}-${String(month).padStart(2, '0')}`;

/** Facts of one year and quarter, of monthly and quarterly datasets alike. */
export function inQuarter(facts: readonly Fact[], year: number, quarter: number): readonly Fact[] {
  return facts.filter(({ attributes }) => {
    const own = attributes.quarter ?? quarterOf(Number(attributes.month));
    return attributes.year === year && own === quarter;
  });
}
