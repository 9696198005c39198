import type { HandIn, HandInRecord } from '../../../functions/intake/hand-in.ts';
import type { Fact } from './fact.ts';

const sourceSystems: Readonly<Record<string, string>> = {
  activity: 'carbon-data-platform',
  refrigerant: 'carbon-data-platform',
  wastewater: 'carbon-data-platform',
  scope3: 'carbon-data-platform',
  facility: 'carbon-data-platform',
  'emission-factor': 'carbon-data-platform',
  'pv-plant': 'cep-tracker',
  'pv-generation': 'cep-tracker',
  'green-power': 'cep-tracker',
  'green-certificate': 'cep-tracker',
  'cep-project': 'cep-tracker',
  'eep-project': 'eep-tracker',
  'factory-target': 'eep-tracker',
  'case-study': 'eep-tracker',
  revenue: 'finance',
  'carbon-price': 'finance',
  'supplier-visit': 'gscm',
  'supplier-carbon': 'gscm',
  waste: 'waste-system',
  water: 'intelligent-water-system',
  'water-risk': 'wri-aqueduct',
  'wastewater-test': 'intelligent-water-system',
  'certification-plan': 'certification-tracker',
  certificate: 'certification-tracker',
  'green-factory-application': 'green-factory-tracker',
  'regulatory-update': 'gp',
  'hs-supplier-audit': 'gp',
  'system-suggestion': 'gscm',
  'chemical-disclosure': 'chemical-disclosure-form',
  'voc-project': 'ehs',
  training: 'training',
  'training-session': 'training',
  'role-scope': 'human-resources',
  'ipe-snapshot': 'ipe-blue-map',
  'visit-plan': 'gscm',
  supplier: 'gscm',
  'mineral-survey': 'gscm',
  declaration: 'gscm',
  'declared-smelter': 'gscm',
  'sor-removal': 'gscm',
  'minerals-policy': 'gscm',
  'risk-finding': 'gscm',
  'risk-transition': 'gscm',
  'coaching-score': 'gscm',
  'csr-audit': 'gscm',
  'csr-finding': 'gscm',
  smelter: 'rmi-lists',
  'rmap-status': 'rmi-lists',
  rcoi: 'rmi-lists',
  grievance: 'grievance-channel',
};

const hours = 3_600_000;

export type HandOver = (
  handedInAt: string,
  actorId: string,
  source: string,
  facts: readonly Fact[],
) => HandIn;

/** Makes hand-ins of a sample organisation: records were entered in the days before and verified the day before. */
export function handOverFor(organisation: string): HandOver {
  return (handedInAt, actorId, source, facts) => {
    const enteredAt = earlier(handedInAt, 96);
    const verifiedAt = earlier(handedInAt, 21);
    return {
      organisation,
      actor: { actorId, kind: 'sample' },
      handedInAt,
      source,
      records: facts.map((one) => recordOf(one, enteredAt, verifiedAt, handedInAt.slice(0, 10))),
    };
  };
}

function recordOf(
  { dataset, attributes, status = 'verified' }: Fact,
  enteredAt: string,
  verifiedAt: string,
  day: string,
): HandInRecord {
  const sourceSystem = sourceSystems[dataset] ?? 'configuration';
  return {
    dataset,
    envelope: {
      status,
      sourceSystem,
      enteredBy: `sample-${sourceSystem}-entry`,
      enteredAt,
      ...(status === 'submitted' ? {} : { verifiedBy: 'sample-reviewer-02', verifiedAt }),
      evidence: [`evidence/${day}/${dataset}`],
    },
    attributes,
  };
}

function earlier(instant: string, by: number): string {
  return new Date(Date.parse(instant) - by * hours).toISOString().replace('.000Z', 'Z');
}
