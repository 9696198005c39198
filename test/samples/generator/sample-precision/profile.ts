import { type Fact, fact } from '../fact.ts';

export const organisationId = 'sample-precision';

export const profile: Fact = fact('organisation', {
  organisationId,
  name: { 'zh-CN': '示例精密', en: 'Sample Precision' },
  sample: true,
  preparedBy: { 'zh-CN': '可持续发展中心', en: 'Sustainable Development Center' },
  contact: 'sustainability@example.com',
  boundary: 'operationalControl',
  baseYear: { carbon: 2022 },
  gwpSet: 'AR6',
  cleanEnergyDefinition: 'withoutCertificates',
  coverage: { publishAtLeast: '0.95', preliminaryAtLeast: '0.80' },
  baseChange: { significance: '0.05' },
  ranking: { published: true, eepWeight: '0.5', cepWeight: '0.5' },
  green: { waterBaseYear: 2021, waterUtilisation: 'revenuePerCubicMetre', thermalCap: '0.10' },
  minerals: {
    inScope: ['Gold', 'Tantalum', 'Tin', 'Tungsten', 'Cobalt'],
    policyUrl: 'https://www.example.com/responsible-minerals-policy',
    grievance: { email: 'grievance@example.com', anonymous: true },
  },
  systems: {
    supplyChain: { 'zh-CN': 'GSCM绿色供应链管理平台', en: 'GSCM green supply chain platform' },
    minerals: { 'zh-CN': 'GSCM冲突矿产模块', en: 'GSCM conflict-minerals module' },
    hazardousSubstances: { 'zh-CN': 'GP有害物质管理模块', en: 'GP hazardous-substance module' },
  },
  languages: ['zh-CN', 'en'],
  links: 'public',
  publications: [
    { report: 'carbon', half: 'H1', month: 9, day: 30, yearsAfter: 0 },
    { report: 'carbon', half: 'H2', month: 3, day: 31, yearsAfter: 1 },
    { report: 'conflict-minerals', half: 'H1', month: 1, day: 31, yearsAfter: 1 },
    { report: 'conflict-minerals', half: 'H2', month: 7, day: 31, yearsAfter: 1 },
    { report: 'green-manufacturing', half: 'H1', month: 9, day: 30, yearsAfter: 0 },
    { report: 'green-manufacturing', half: 'H2', month: 3, day: 31, yearsAfter: 1 },
  ],
});
