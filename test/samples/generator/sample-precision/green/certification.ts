import { type Fact, fact } from '../../fact.ts';

const plan = (
  standard: string,
  year: number,
  occasion: string,
  facilityIds: readonly string[],
): readonly Fact[] =>
  facilityIds.map((facilityId) => fact('certification-plan', { facilityId, standard, year, occasion }));

/** Validations that come up for renewal in 2024, one plant of each subsidiary. */
const validated = ['JS-01', 'ZJ-01', 'AH-01', 'GD-01', 'GD-03', 'JX-01', 'SD-01'];

/** 2025: the same again, with two first validations. The certification that 2024 did not reach is planned again. */
export const certificationPlans: Readonly<Record<2024 | 2025, readonly Fact[]>> = {
  2024: [
    ...plan('UL2799', 2024, 'renewal', validated),
    ...plan('AWS', 2024, 'first', ['ZJ-01', 'AH-01', 'JX-01', 'HA-01']),
  ],
  2025: [
    ...plan('UL2799', 2025, 'renewal', validated),
    ...plan('UL2799', 2025, 'first', ['JX-02', 'BG-01']),
    ...plan('AWS', 2025, 'first', ['HA-01', 'SD-01', 'BG-01']),
  ],
};

const subjects = {
  UL2799: { 'zh-CN': '废弃物零填埋', en: 'Zero waste to landfill' },
  AWS: { 'zh-CN': '可持续水管理', en: 'Water stewardship' },
} as const;

const dayBeforeIn = (issuedOn: string, years: number): string => {
  const day = new Date(`${issuedOn}T00:00:00Z`);
  day.setUTCFullYear(day.getUTCFullYear() + years);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
};

/** An AWS certificate holds for three years, a UL 2799 validation for one. */
function certificate(standard: 'UL2799' | 'AWS', facilityId: string, issuedOn: string, level: string): Fact {
  return fact('certificate', {
    certificateNumber: `${standard}-${issuedOn.slice(0, 4)}-${facilityId}`,
    standard,
    facilityId,
    subject: subjects[standard],
    level,
    issuedOn,
    expiresOn: dayBeforeIn(issuedOn, standard === 'AWS' ? 3 : 1),
  });
}

// biome-ignore format: a table, one certificate a row
const certificates: readonly Fact[] = [
  certificate('AWS', 'JS-01', '2022-11-18', 'gold'),
  certificate('AWS', 'GD-01', '2023-06-12', 'gold'),
  certificate('UL2799', 'FJ-01', '2022-08-30', 'silver'),
  certificate('UL2799', 'JS-01', '2023-08-14', 'gold'),
  certificate('UL2799', 'ZJ-01', '2023-08-28', 'gold'),
  certificate('UL2799', 'AH-01', '2023-09-11', 'silver'),
  certificate('UL2799', 'GD-01', '2023-09-25', 'platinum'),
  certificate('UL2799', 'GD-03', '2023-10-16', 'silver'),
  certificate('UL2799', 'JX-01', '2023-10-30', 'gold'),
  certificate('UL2799', 'SD-01', '2023-11-13', 'silver'),
  certificate('UL2799', 'JS-01', '2024-08-12', 'gold'),
  certificate('UL2799', 'ZJ-01', '2024-08-26', 'gold'),
  certificate('UL2799', 'AH-01', '2024-09-09', 'gold'),
  certificate('AWS', 'ZJ-01', '2024-09-19', 'gold'),
  certificate('UL2799', 'GD-01', '2024-09-23', 'platinum'),
  certificate('UL2799', 'GD-03', '2024-10-14', 'silver'),
  certificate('AWS', 'AH-01', '2024-10-22', 'core'),
  certificate('UL2799', 'JX-01', '2024-10-28', 'gold'),
  certificate('UL2799', 'SD-01', '2024-11-11', 'silver'),
  certificate('AWS', 'JX-01', '2024-11-26', 'gold'),
];

/** Certificates of facilities issued between two days, both included. */
export function facilityCertificates(from: string, to: string): readonly Fact[] {
  return certificates.filter(
    ({ attributes }) => String(attributes.issuedOn) >= from && String(attributes.issuedOn) <= to,
  );
}
