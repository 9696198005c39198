/**
 * Risk categories of the due-diligence policy in its own order (domain.md §1.4; OECD Guidance, annex II for the first
 * four). Their responses stand in the words.
 */
export const policyRules = [
  'abuses',
  'armedGroups',
  'securityForces',
  'bribery',
  'safety',
  'environment',
] as const;
