export interface PlannedWork {
  readonly id: 'scope' | 'survey' | 'review' | 'inquiry' | 'audit' | 'training' | 'report';
  /** Quarters of the year, 0 at its beginning to 4 at its end. */
  readonly from: number;
  readonly to: number;
  /** When each of the row's milestones is due, in the order of their names in the words. */
  readonly milestones: readonly number[];
}

/** The yearly cycle of responsible minerals management (domain.md §1.1, row 3.1): what is scheduled, not what is done. */
export const managementPlan: readonly PlannedWork[] = [
  { id: 'scope', from: 0, to: 1, milestones: [0.9] },
  { id: 'survey', from: 0.75, to: 3.25, milestones: [1.75, 3.25] },
  { id: 'review', from: 1.25, to: 3.75, milestones: [3.75] },
  { id: 'inquiry', from: 2.5, to: 3.75, milestones: [3.75] },
  { id: 'audit', from: 0, to: 4, milestones: [] },
  { id: 'training', from: 0.5, to: 3.5, milestones: [] },
  { id: 'report', from: 1.5, to: 4, milestones: [2, 4] },
];
