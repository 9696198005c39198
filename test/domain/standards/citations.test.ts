import { describe, expect, test } from 'vitest';
import { citationsSeen } from '../../../functions/domain/standards/citations.ts';
import { standards } from '../../../functions/domain/standards/table.ts';

const seen = (text: string, day = '2024-09-30') =>
  citationsSeen(text, day).map(({ kind, expected }) => `${kind} ${expected ?? ''}`.trim());

describe('a citation', () => {
  test.each([
    'ISO 14064-1:2018 and ISO 14067:2018; UL 2799, UL 2809, AWS',
    '依据ISO 14064-1:2018开展盘查，按GB/T 16483-2008审核',
    'ISO 14001 and ISO 50001 certificates, IPC-1755, Regulation (EU) 2017/821',
    'GB/T 36132, SHA-256, CID001758, 3TG, UN SDG 6',
    'GB/T 16483-2008《化学品安全技术说明书 内容和项目顺序》',
  ])('is fine: %s', (text) => {
    expect(seen(text)).toEqual([]);
  });

  test.each([
    ['ISO 14064: 2018 Greenhouse gases, Part 1: Specification', 'misspelt ISO 14064-1:2018'],
    ['ISO14064-1:2018', 'misspelt ISO 14064-1:2018'],
    ['ISO 14064-1：2018', 'misspelt ISO 14064-1:2018'],
    ['ISO 14064-1', 'undated ISO 14064-1:2018'],
    ['GB/T16483-2008', 'misspelt GB/T 16483-2008'],
    ['GB 16483-2008', 'misspelt GB/T 16483-2008'],
    ['UL2799', 'misspelt UL 2799'],
    ['ISO 14069:2018', 'unknown'],
    ['ISO 14064-1:2006', 'withdrawn ISO 14064-1:2018'],
    ['PAS 2060', 'superseded ISO 14068-1:2023'],
    ['OHSAS 18001', 'withdrawn ISO 45001:2018'],
    [
      'GB/T 16483-2008 “Chemical Safety Technical Manual Content and Project Sequence”',
      'title Safety data sheet for chemical products—Content and order of sections',
    ],
    ['the EICC/GeSI programme', 'formerName RBA'],
  ])('is found out: %s', (text, expected) => {
    expect(seen(text)).toEqual([expected]);
  });

  test('is judged by the day of release', () => {
    expect(seen('PAS 2060', '2023-06-30')).toEqual([]);
    expect(seen('PAS 2060', '2026-01-31')).toEqual(['withdrawn ISO 14068-1:2023']);
    expect(seen('ISO 14068-1:2023', '2023-06-30')).toEqual(['notYet']);
    expect(seen('GB/T 36132-2018', '2026-09-30')).toEqual(['withdrawn GB/T 36132-2025']);
    expect(seen('ISO 14001', '2026-09-30')).toEqual([]);
  });

  test('of every document of the table is read as that document', () => {
    for (const { designation, since, superseded } of standards) {
      const lastDay = superseded === undefined ? '9999-12-31' : since;
      expect(seen(designation, lastDay)).toEqual([]);
    }
  });
});
