/** A risk category of the due-diligence policy, in its own order (domain.md §1.4). */
export type RiskCategory = 1 | 2 | 3 | 4 | 5 | 6;

export interface CategoryDeclaration {
  readonly number: RiskCategory;
  readonly id: string;
  /** Paragraphs of annex II of the OECD Due Diligence Guidance, third edition; none for what it does not name. */
  readonly annexII?: string;
  /** Where the category applies: to sourcing in conflict-affected and high-risk areas only, or wherever it is found. */
  readonly appliesIn: 'cahra' | 'anywhere';
  /** Risks that the category consists of, in the order of the policy; none where it is one risk. */
  readonly subRisks: readonly string[];
}

/** The six categories, the same for every organisation; what each asks for stands in the policy in force. */
export const riskCategories: readonly CategoryDeclaration[] = [
  {
    number: 1,
    id: 'serious_abuses',
    annexII: '1–2',
    appliesIn: 'cahra',
    subRisks: ['torture', 'forced_labour', 'child_labour', 'gross_abuses', 'war_crimes'],
  },
  {
    number: 2,
    id: 'non_state_armed_groups',
    annexII: '3–4',
    appliesIn: 'anywhere',
    subRisks: ['illegal_control', 'taxation_at_access', 'taxation_of_traders'],
  },
  {
    number: 3,
    id: 'security_forces',
    annexII: '5–10',
    appliesIn: 'anywhere',
    subRisks: ['contracts', 'screening', 'payments', 'vulnerable_groups'],
  },
  {
    number: 4,
    id: 'bribery_fraud_laundering_taxes',
    annexII: '11–14',
    appliesIn: 'anywhere',
    subRisks: ['bribery_misrepresentation', 'money_laundering', 'taxes_royalties'],
  },
  { number: 5, id: 'health_and_safety', appliesIn: 'cahra', subRisks: [] },
  { number: 6, id: 'environment', appliesIn: 'cahra', subRisks: ['significant_impact', 'breach_of_law'] },
];
