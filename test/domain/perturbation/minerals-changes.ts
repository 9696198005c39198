import { metals } from '../../../functions/domain/dataset.ts';
import { csrCriteria } from '../../../functions/domain/datasets/csr.ts';
import { type Metal, threeTg } from '../../../functions/domain/minerals.ts';

type Attributes = Readonly<Record<string, unknown>>;

/** One record of the campaign of 2024 changed, and the figures that must move with it: these and no others. */
export interface MineralsChange {
  readonly name: string;
  readonly dataset: string;
  /** Which record; the first that fits. Without one, a record is added. */
  readonly of?: (attributes: Attributes) => boolean;
  /** What it says afterwards; undefined where it is withdrawn. */
  readonly after: ((attributes: Attributes) => Attributes) | undefined;
  readonly moves: readonly string[];
}

const part = (metal: Metal): string => metal.toLowerCase();
const isThreeTg = (metal: Metal): boolean => (threeTg as readonly Metal[]).includes(metal);
const templateOf = (metal: Metal): string => (isThreeTg(metal) ? 'CMRT' : 'EMRT');

/** A metal's figure with the totals that it is part of. */
const upwards = (id: string, metal: Metal): readonly string[] => [
  `${id}.${part(metal)}`,
  ...(isThreeTg(metal) ? [`${id}.three_tg`] : []),
  id,
];
const both = (id: string, metal: Metal): readonly string[] => [
  ...upwards(id, metal),
  ...upwards(`${id}_rate`, metal),
];

const number = (attributes: Attributes): number => Number(String(attributes.supplierId).slice(3));
const supplierIs =
  (wanted: number, more: Attributes = {}) =>
  (attributes: Attributes): boolean =>
    number(attributes) === wanted &&
    Object.entries(more).every(([field, value]) => attributes[field] === value);
const has =
  (wanted: Attributes) =>
  (attributes: Attributes): boolean =>
    Object.entries(wanted).every(([field, value]) => attributes[field] === value);

/** A smelter of each metal that is conformant in 2024. */
const conformant: Readonly<Record<Metal, string>> = {
  Gold: 'CID900001',
  Tantalum: 'CID900090',
  Tin: 'CID900125',
  Tungsten: 'CID900190',
  Cobalt: 'CID900229',
};
const listOf2024 = (metal: Metal) => has({ cid: conformant[metal], snapshotOn: '2024-12-16' });
const declaredRow = (metal: Metal, more: Attributes): Attributes => ({
  // A user of 3TG and, among the suppliers asked about cobalt, one whose answer was accepted.
  supplierId: isThreeTg(metal) ? 'SP-0001' : 'SP-0003',
  template: templateOf(metal),
  campaignYear: 2024,
  revision: 1,
  rowNumber: 99,
  metal,
  ...more,
});

const ofMetal = (metal: Metal): readonly MineralsChange[] => [
  {
    name: `a smelter of ${metal} named that no list knows`,
    dataset: 'declared-smelter',
    after: () => declaredRow(metal, { lookup: 'listed', cid: 'CID900999' }),
    moves: [
      ...upwards('cm.sor_count', metal),
      ...both('cm.sor_unknown', metal),
      ...['conformant', 'in_process', 'not_participating'].flatMap((standing) =>
        upwards(`cm.sor_${standing}_rate`, metal),
      ),
      'cm.smelter_list',
    ],
  },
  {
    name: `a row of ${metal} without a smelter`,
    dataset: 'declared-smelter',
    after: () => declaredRow(metal, { lookup: 'notYetIdentified' }),
    moves: [`cm.sor_unresolved.${part(metal)}`, 'cm.sor_unresolved'],
  },
  {
    name: `a smelter of ${metal} under assessment`,
    dataset: 'rmap-status',
    of: listOf2024(metal),
    after: (row) => ({ ...row, status: 'active' }),
    moves: [...both('cm.sor_conformant', metal), ...both('cm.sor_in_process', metal)],
  },
  {
    name: `a smelter of ${metal} that takes no part`,
    dataset: 'rmap-status',
    of: listOf2024(metal),
    after: (row) => ({ ...row, status: 'non_conformant' }),
    moves: [...both('cm.sor_conformant', metal), ...both('cm.sor_not_participating', metal)],
  },
  {
    name: `a smelter of ${metal} no longer listed`,
    dataset: 'rmap-status',
    of: listOf2024(metal),
    after: undefined,
    moves: [...both('cm.sor_conformant', metal), ...both('cm.sor_unknown', metal)],
  },
  {
    name: `a smelter of ${metal} that is none`,
    dataset: 'rmap-status',
    of: listOf2024(metal),
    after: (row) => ({ ...row, status: 'not_eligible' }),
    moves: [
      ...upwards('cm.sor_not_eligible', metal),
      ...upwards('cm.sor_count', metal),
      ...both('cm.sor_conformant', metal),
      ...['in_process', 'not_participating', 'unknown'].flatMap((standing) =>
        upwards(`cm.sor_${standing}_rate`, metal),
      ),
      ...upwards('cm.sor_country_identified', metal),
      'cm.smelter_list',
    ],
  },
  {
    name: `a smelter of ${metal} of unknown place`,
    dataset: 'smelter',
    of: has({ cid: conformant[metal] }),
    after: ({ country: _, ...row }) => row,
    moves: upwards('cm.sor_country_identified', metal),
  },
  {
    name: `an origin of ${metal} not named before`,
    dataset: 'rcoi',
    of: has({ cid: conformant[metal] }),
    after: (row) => ({ ...row, originCountries: ['AQ'] }),
    moves: [`cm.countries_of_origin.${part(metal)}`],
  },
];

const unanswered = ({ submittedOn: _, reviewedOn: __, ...row }: Attributes): Attributes => ({
  ...row,
  status: 'reminded',
});

const ofTemplate = (template: 'CMRT' | 'EMRT'): readonly MineralsChange[] => {
  const name = template.toLowerCase();
  // Neither 3TG nor cobalt stands in this supplier's products.
  const one = supplierIs(5, { template });
  return [
    {
      name: `a ${template} not answered`,
      dataset: 'mineral-survey',
      of: one,
      after: unanswered,
      moves: [`cm.responses_${name}`, `cm.response_rate_${name}`],
    },
    {
      name: `a ${template} taken back`,
      dataset: 'mineral-survey',
      of: one,
      after: (row) => ({ ...row, status: 'withdrawn' }),
      moves: [
        `cm.suppliers_in_scope_${name}`,
        `cm.responses_${name}`,
        `cm.response_rate_${name}`,
        `cm.declarations_${name}`,
      ],
    },
    {
      name: `a ${template} declaration sent back`,
      dataset: 'declaration',
      of: one,
      after: (row) => ({ ...row, outcome: 'rejected' }),
      moves: [`cm.declarations_${name}`],
    },
  ];
};

const procedures = [
  'cm.suppliers_three_tg',
  'cm.policy',
  'cm.policy_rate',
  'cm.upstream_dd',
  'cm.upstream_dd_rate',
];
const answering = (id: string, company: Attributes, moves: readonly string[]): MineralsChange => ({
  name: `answer ${id}`,
  dataset: 'declaration',
  of: supplierIs(7, { template: 'CMRT' }),
  after: (row) => ({ ...row, company: { ...(row.company as Attributes), ...company } }),
  moves,
});

const ofSuppliers: readonly MineralsChange[] = [
  {
    name: 'business with a 3TG supplier at rest',
    dataset: 'supplier',
    of: supplierIs(7),
    after: (row) => ({ ...row, standings: [{ from: '2024-12-31', status: 'suspended' }] }),
    moves: ['cm.declarations_cmrt', 'cm.declarations_emrt', ...procedures],
  },
  answering('A: no policy', { A: 'No' }, ['cm.policy', 'cm.policy_rate']),
  answering('D: no due diligence', { D: 'No' }, ['cm.upstream_dd', 'cm.upstream_dd_rate']),
  answering('E: no survey upstream', { E: 'No' }, ['cm.upstream_dd', 'cm.upstream_dd_rate']),
  {
    name: 'a new supplier not on the list',
    dataset: 'supplier',
    of: supplierIs(2031),
    after: undefined,
    moves: ['csr.new_suppliers', 'csr.new_suppliers_audited'],
  },
];

const ofPeople: readonly MineralsChange[] = [
  {
    name: 'a course not passed',
    dataset: 'training',
    of: has({ courseId: 'CM-2024-2' }),
    after: (row) => ({ ...row, passed: false }),
    moves: ['cm.training_trained', 'cm.training_coverage'],
  },
  {
    name: 'a person who left',
    dataset: 'role-scope',
    of: has({ theme: 'conflict_minerals' }),
    after: (row) => ({ ...row, until: '2024-12-30' }),
    moves: ['cm.training_staff', 'cm.training_trained', 'cm.training_coverage'],
  },
];

const ofMitigation: readonly MineralsChange[] = [
  {
    name: 'a case closed after the year',
    dataset: 'risk-transition',
    of: has({ caseId: 'RC-2024-03', to: 'closed_mitigated' }),
    after: (row) => ({ ...row, decidedOn: '2025-01-05' }),
    moves: ['cm.high_risk_suppliers'],
  },
  {
    name: 'a risk found later',
    dataset: 'risk-finding',
    of: has({ caseId: 'RC-2024-05' }),
    after: (row) => ({ ...row, foundOn: '2025-01-02' }),
    moves: ['cm.high_risk_suppliers'],
  },
  {
    name: 'a removal not verified',
    dataset: 'sor-removal',
    of: supplierIs(103),
    after: ({ verifiedOn: _, ...row }) => row,
    moves: ['cm.sor_removed'],
  },
  {
    name: 'a grievance still open',
    dataset: 'grievance',
    of: has({ grievanceId: 'GR-2024-01' }),
    after: ({ closedOn: _, ...row }) => row,
    moves: ['cm.grievances_closed'],
  },
  {
    name: 'a grievance of the year before',
    dataset: 'grievance',
    of: has({ grievanceId: 'GR-2024-01' }),
    after: (row) => ({ ...row, receivedOn: '2023-12-31' }),
    moves: ['cm.grievances_received'],
  },
];

const ofAudits: readonly MineralsChange[] = [
  {
    name: 'a visit not completed',
    dataset: 'csr-audit',
    of: (audit) => supplierIs(2, { mode: 'on_site' })(audit) && String(audit.auditDate) > '2024',
    after: ({ completedOn: _, ...row }) => row,
    moves: ['csr.suppliers_audited', 'csr.onsite_audited', 'csr.onsite_share'],
  },
  {
    name: 'an admission without its audit',
    dataset: 'csr-audit',
    of: supplierIs(2031),
    after: undefined,
    moves: [
      'csr.suppliers_audited',
      'csr.onsite_share',
      'csr.new_suppliers_audited',
      'csr.new_supplier_audit_rate',
    ],
  },
  {
    name: 'a major finding',
    dataset: 'csr-finding',
    of: ({ auditDate }) => String(auditDate) > '2024',
    after: (row) => ({ ...row, severity: 'major' }),
    moves: ['csr.major_risks'],
  },
  ...csrCriteria.map(
    (criterion): MineralsChange => ({
      name: `a finding on ${criterion} still open`,
      dataset: 'csr-finding',
      of: (finding) => finding.criterion === criterion && String(finding.closedOn).startsWith('2024'),
      after: ({ closedOn: _, ...row }) => row,
      moves: [`csr.rectifications.${criterion}`, 'csr.rectifications'],
    }),
  ),
];

const ofGoals = ['cmrt-response', 'sor-conformance'].map(
  (targetId): MineralsChange => ({
    name: `another goal for ${targetId}`,
    dataset: 'target',
    of: has({ targetId, targetYear: 2024 }),
    after: (row) => ({ ...row, value: '95' }),
    moves: [`target.${targetId}`],
  }),
);

export const mineralsChanges: readonly MineralsChange[] = [
  ...metals.flatMap(ofMetal),
  ...ofTemplate('CMRT'),
  ...ofTemplate('EMRT'),
  ...ofSuppliers,
  ...ofPeople,
  ...ofMitigation,
  ...ofAudits,
  ...ofGoals,
];
