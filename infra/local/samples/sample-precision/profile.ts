import { type Fact, fact } from './fact.ts';

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
  languages: ['zh-CN', 'en'],
  publications: [
    { report: 'carbon', half: 'H1', month: 9, day: 30, yearsAfter: 0 },
    { report: 'carbon', half: 'H2', month: 3, day: 31, yearsAfter: 1 },
  ],
});
