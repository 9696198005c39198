import { type Fact, fact } from '../fact.ts';

export const organisationId = 'sample-optics';

/** A camera-module maker that reports on conflict minerals only. */
export const profile: Fact = fact('organisation', {
  organisationId,
  name: { 'zh-CN': '示例光学', en: 'Sample Optics' },
  sample: true,
  preparedBy: { 'zh-CN': '可持续发展中心', en: 'Sustainable Development Center' },
  contact: 'sustainability@optics.example.com',
  boundary: 'operationalControl',
  baseYear: { carbon: 2022 },
  gwpSet: 'AR6',
  cleanEnergyDefinition: 'withoutCertificates',
  coverage: { publishAtLeast: '0.95', preliminaryAtLeast: '0.80' },
  baseChange: { significance: '0.05' },
  ranking: { published: false, eepWeight: '0.5', cepWeight: '0.5' },
  minerals: {
    inScope: ['Gold', 'Tantalum', 'Tin', 'Tungsten', 'Cobalt'],
    grievance: { email: 'grievance@optics.example.com', anonymous: true },
  },
  systems: {
    supplyChain: { 'zh-CN': '绿色供应链合规管理系统', en: 'green supply chain compliance system' },
    minerals: { 'zh-CN': 'GPMS冲突矿产模块', en: 'GPMS conflict-minerals module' },
    hazardousSubstances: { 'zh-CN': 'GPMS有害物质模块', en: 'GPMS hazardous-substance module' },
  },
  languages: ['zh-CN', 'en'],
  links: 'public',
  publications: [
    { report: 'conflict-minerals', half: 'H1', month: 1, day: 31, yearsAfter: 1 },
    { report: 'conflict-minerals', half: 'H2', month: 7, day: 31, yearsAfter: 1 },
  ],
});

/** Its one plant: who reports on minerals reports for all of it. */
export const plants: readonly Fact[] = [
  fact('facility', {
    facilityId: 'GZ-01',
    subsidiaryId: 'SUB-01',
    name: { 'zh-CN': '广州模组厂', en: 'Guangzhou module plant' },
    country: 'CN',
    gridRegion: 'south-china',
    market: 'CN',
    openedOn: '2014-05-01',
    dischargesWastewater: true,
    expectedSources: [],
  }),
  fact('scope-set', { year: 2023, facilities: [{ facilityId: 'GZ-01', weight: '1' }] }),
];
