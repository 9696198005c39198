/** The six projects of the green manufacturing system, in the order of the report (domain.md §1.2, row 02c). */
export const projects = ['waste', 'water', 'substances', 'chemicals', 'factories', 'supplyChain'] as const;

export type Project = (typeof projects)[number];
