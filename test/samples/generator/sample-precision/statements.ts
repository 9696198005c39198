import { type Fact, fact } from '../fact.ts';
import { iceMachineMotor } from './published.ts';

const verifiedFigures = [
  'cr.total_energy',
  'cr.scope1',
  'cr.biogenic',
  'cr.scope2_location',
  'cr.scope2_market',
  'cr.scope3',
  'cr.total',
];

export function verificationOf(year: 2022 | 2023): Fact {
  const statement = {
    2022: ['SVB-GHG-2023-0178', '2023-05-09'],
    2023: ['SVB-GHG-2024-0203', '2024-04-26'],
  } as const;
  const [statementNumber, issuedOn] = statement[year];
  return fact('verification', {
    year,
    standard: 'ISO 14064-1:2018',
    verifier: { 'zh-CN': '示例核查机构', en: 'Sample Verification Body' },
    assurance: 'limited',
    statementNumber,
    issuedOn,
    covers: verifiedFigures,
  });
}

export const caseStudy2024: Fact = fact('case-study', {
  caseId: 'ice-machine-motor',
  year: 2024,
  facilityId: 'JX-01',
  savingKwhPerYear: iceMachineMotor.saving,
  reductionTco2ePerYear: iceMachineMotor.reduction,
  factorTco2ePerMwh: iceMachineMotor.factor,
});

const certificates = [
  ['PCF-2023-011', 'ISO14067', 'GD-01', '2023-09-14', '2026-09-13', '充电模组', 'Charging module'],
  [
    'PCF-2024-003',
    'ISO14067',
    'JS-01',
    '2024-02-22',
    '2027-02-21',
    '板对板连接器',
    'Board-to-board connector',
  ],
  ['PCF-2024-007', 'ISO14067', 'ZJ-01', '2024-04-18', '2027-04-17', '智能手表组件', 'Smartwatch module'],
  ['PCF-2024-008', 'ISO14067', 'JS-03', '2024-05-30', '2027-05-29', '微型扬声器', 'Micro speaker'],
  [
    'RCC-2024-002',
    'UL2809',
    'AH-01',
    '2024-06-06',
    '2025-06-05',
    '再生塑料电源外壳',
    'Power supply housing of recycled plastic',
  ],
  ['PCF-2024-015', 'ISO14067', 'JX-01', '2024-08-27', '2027-08-26', '数据线束', 'Data cable assembly'],
  ['PCF-2024-021', 'ISO14067', 'GD-04', '2024-11-12', '2027-11-11', '光收发模块', 'Optical transceiver'],
] as const;

/** Product certificates issued between two days, both included. */
export function certificatesIssued(from: string, to: string): readonly Fact[] {
  return certificates
    .filter(([, , , issuedOn]) => issuedOn >= from && issuedOn <= to)
    .map(([certificateNumber, standard, facilityId, issuedOn, expiresOn, zh, en]) =>
      fact('certificate', {
        certificateNumber,
        standard,
        facilityId,
        subject: { 'zh-CN': zh, en },
        issuedOn,
        expiresOn,
      }),
    );
}
