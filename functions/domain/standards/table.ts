import type { Standard } from './standard.ts';

const iso = (number: string, edition: number, since: string, more: Partial<Standard> = {}): Standard => ({
  id: `iso${number}:${edition}`,
  designation: `ISO ${number}:${edition}`,
  since,
  ...more,
});

const replaced = (on: string, by: string): Pick<Standard, 'superseded' | 'withdrawnOn'> => ({
  superseded: { on, by },
  withdrawnOn: on,
});

/**
 * The documents that a report may cite, with their standing (domain.md §5, C-STD). A document that is not here is
 * unknown and said so: add it with its exact designation and, where it is superseded, since when and by what.
 */
export const standards: readonly Standard[] = [
  iso('14064-1', 2006, '2006-03-01', replaced('2018-12-01', 'ISO 14064-1:2018')),
  iso('14064-1', 2018, '2018-12-01'),
  iso('14064-2', 2019, '2019-04-01'),
  iso('14064-3', 2019, '2019-04-01'),
  iso('14067', 2018, '2018-08-01'),
  iso('14040', 2006, '2006-07-01'),
  iso('14044', 2006, '2006-07-01'),
  iso('14046', 2014, '2014-08-01'),
  iso('14068-1', 2023, '2023-11-30', { source: 'BSI, notice on ISO 14068-1 and PAS 2060, April 2024' }),
  iso('14001', 2015, '2015-09-15', {
    undated: true,
    ...replaced('2026-04-30', 'ISO 14001:2026'),
    source: 'certification bodies on ISO 14001:2026, April 2026; the day is the end of that month',
  }),
  iso('14001', 2026, '2026-04-30', { undated: true }),
  iso('45001', 2018, '2018-03-12', { undated: true }),
  iso('50001', 2011, '2011-06-15', { undated: true, ...replaced('2018-08-21', 'ISO 50001:2018') }),
  iso('50001', 2018, '2018-08-21', { undated: true }),
  iso('46001', 2019, '2019-07-01', { undated: true }),
  {
    id: 'pas2060',
    designation: 'PAS 2060',
    undated: true,
    since: '2010-05-01',
    superseded: { on: '2023-11-30', by: 'ISO 14068-1:2023' },
    withdrawnOn: '2025-11-30',
    source:
      'BSI, notice on ISO 14068-1 and PAS 2060, April 2024: superseded on publication, withdrawn two years later',
  },
  { id: 'ul2799', designation: 'UL 2799', undated: true, since: '2012-01-01' },
  { id: 'ul2809', designation: 'UL 2809', undated: true, since: '2012-01-01' },
  { id: 'aws', designation: 'AWS', undated: true, since: '2014-04-01' },
  {
    id: 'gbt16483',
    designation: 'GB/T 16483-2008',
    title: {
      'zh-CN': '化学品安全技术说明书 内容和项目顺序',
      en: 'Safety data sheet for chemical products—Content and order of sections',
    },
    since: '2009-02-01',
  },
  {
    id: 'gbt36132-2018',
    designation: 'GB/T 36132-2018',
    title: { 'zh-CN': '绿色工厂评价通则', en: 'General principles for assessment of green factory' },
    undated: true,
    since: '2018-12-01',
    ...replaced('2025-12-31', 'GB/T 36132-2025'),
    source: 'announcement of GB/T 36132-2025, in force from 31 December 2025',
  },
  {
    id: 'gbt36132-2025',
    designation: 'GB/T 36132-2025',
    title: { 'zh-CN': '绿色工厂评价通则', en: 'General principles for green factory evaluation' },
    undated: true,
    since: '2025-12-31',
  },
  { id: 'gbt32150', designation: 'GB/T 32150-2015', since: '2016-06-01' },
  { id: 'ipc1755', designation: 'IPC-1755', undated: true, since: '2014-04-01' },
  {
    id: 'ohsas18001',
    designation: 'OHSAS 18001',
    undated: true,
    since: '1999-04-15',
    superseded: { on: '2018-03-12', by: 'ISO 45001:2018' },
    withdrawnOn: '2021-03-12',
  },
];

/** Names that an organisation or a programme no longer has, with the one it took (X49). */
export const formerNames: readonly { readonly name: string; readonly now: string; readonly since: string }[] =
  [
    { name: 'EICC', now: 'RBA', since: '2017-10-17' },
    { name: 'CFSI', now: 'RMI', since: '2017-10-17' },
    { name: 'CFSP', now: 'RMAP', since: '2017-10-17' },
  ];
