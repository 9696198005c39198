import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTables, sentencesOf } from './table-text.ts';
import { cellIn, smallParts, workbookOf, zipped } from './workbook-parts.ts';

const good = cellIn('<c r="A1"><v>1</v></c>');
const sheet = 'xl/worksheets/sheet1.xml';
const withSheet = (xml: string): Uint8Array => workbookOf('', { [sheet]: xml });
const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(70_000),
    Buffer.from(stream, 'utf16le'),
  ]);

/** Changes bytes of a zip archive, found by what stands there. */
function changed(bytes: Uint8Array, find: Uint8Array, to: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(find); at >= 0; at = copy.indexOf(find, at + 1)) copy.set(to, at);
  return copy;
}

/** An archive whose entries say that they are encrypted. */
function encrypted(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf('PK\x01\x02'); at >= 0; at = copy.indexOf('PK\x01\x02', at + 1))
    copy[at + 8] = (copy[at + 8] as number) | 1;
  return copy;
}

/** An archive whose directory says that a part inflates to a few bytes. */
function understated(bytes: Uint8Array, size: number): Uint8Array {
  const real = Buffer.alloc(4);
  real.writeUInt32LE(size);
  return changed(bytes, real, Buffer.from([100, 0, 0, 0]));
}

const row = (r: number, cells = ''): string => `<row r="${r}">${cells}</row>`;
const doctype = (inner: string, used: string): string =>
  `<?xml version="1.0"?><!DOCTYPE worksheet [${inner}]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${used}</t></is></c></row></sheetData></worksheet>`;
const lol = '<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">';
const bomb = `<worksheet><sheetData>${'<x></x>'.repeat(3_000_000)}</sheetData></worksheet>`;

const refused: readonly (readonly [string, Uint8Array, object])[] = [
  ['encrypted by Office', compound('EncryptionInfo'), { code: 'password' }],
  ['with encrypted entries', encrypted(good), { code: 'password' }],
  ['of Excel 97', compound('Workbook'), { code: 'old-workbook' }],
  ['cut off in the middle', good.slice(0, good.length / 2), { code: 'damaged-workbook' }],
  ['cut off at its end', good.slice(0, -30), { code: 'damaged-workbook' }],
  [
    'that is a text document',
    workbookOf('', { 'xl/workbook.xml': '<document xmlns="urn:w"/>' }),
    { code: 'no-workbook' },
  ],
  [
    'whose sheet is missing',
    zipped({ ...smallParts(''), [sheet]: '' }),
    { code: 'damaged-workbook', values: { part: sheet } },
  ],
  [
    'in the binary format',
    workbookOf('', {
      '_rels/.rels': (smallParts('')['_rels/.rels'] as string).replace('workbook.xml', 'workbook.bin'),
      'xl/workbook.bin': new Uint8Array([1]),
    }),
    { code: 'binary-workbook' },
  ],
  [
    'with a path that climbs out',
    zipped({ ...smallParts(''), '../../evil.xml': 'x' }),
    { code: 'unsafe-path' },
  ],
  ['with a path from the root', zipped({ ...smallParts(''), '/etc/evil.xml': 'x' }), { code: 'unsafe-path' }],
  ['with a part twice', zipped({ ...smallParts(''), 'XL/Workbook.xml': 'x' }), { code: 'damaged-workbook' }],
  ['that inflates a thousandfold', withSheet(bomb), { code: 'zip-bomb' }],
  [
    'that inflates to more than its directory says',
    understated(withSheet(bomb), bomb.length),
    { code: 'damaged-workbook' },
  ],
  [
    'with thousands of parts',
    zipped({
      ...smallParts(''),
      ...Object.fromEntries(Array.from({ length: 2001 }, (_, at) => [`x${at}`, ''])),
    }),
    { code: 'zip-bomb' },
  ],
  [
    'with an entity that fetches',
    withSheet(doctype('<!ENTITY x SYSTEM "file:///etc/hostname">', '&x;')),
    { code: 'document-type', values: { part: sheet } },
  ],
  ['with entities that grow', withSheet(doctype(lol, '&c;')), { code: 'document-type' }],
  [
    'with a document type in its strings',
    workbookOf('', { 'xl/sharedStrings.xml': '<!DOCTYPE sst><sst/>' }),
    { code: 'document-type' },
  ],
  [
    'with an entity that nobody declared',
    withSheet('<worksheet><sheetData>&x;</sheetData></worksheet>'),
    { code: 'damaged-workbook' },
  ],
  ['whose XML ends early', withSheet('<worksheet><sheetData>'), { code: 'damaged-workbook' }],
  [
    'whose XML is no UTF-8',
    workbookOf('', { [sheet]: new Uint8Array([0x3c, 0xff, 0x3e]) }),
    { code: 'damaged-workbook' },
  ],
  [
    'whose XML states another encoding',
    withSheet('<?xml version="1.0" encoding="UTF-7"?><worksheet/>'),
    { code: 'damaged-workbook' },
  ],
  [
    'with a tag that never ends',
    withSheet(`<worksheet a="${'abcdefgh'.repeat(200_000)}"/>`),
    { code: 'damaged-workbook' },
  ],
  ['with a row beyond the last', workbookOf(row(1_048_577)), { code: 'too-many-rows', sheet: 'Data' }],
  ['with rows out of order', workbookOf(row(2) + row(1)), { code: 'damaged-workbook' }],
  ['with cells out of order', workbookOf(row(1, '<c r="B1"/><c r="A1"/>')), { code: 'damaged-workbook' }],
  [
    'with a column beyond the last',
    workbookOf(row(1, '<c r="XFE1"><v>1</v></c>')),
    { code: 'too-many-columns', sheet: 'Data', row: 1 },
  ],
  ['with a cell in another row', workbookOf(row(1, '<c r="A2"/>')), { code: 'damaged-workbook' }],
  ['with a number that is none', cellIn('<c r="A1"><v>1,5</v></c>'), { code: 'damaged-workbook' }],
  ['with a number beyond any double', cellIn('<c r="A1"><v>1E+999</v></c>'), { code: 'damaged-workbook' }],
  ['with a text that is not there', cellIn('<c r="A1" t="s"><v>99</v></c>'), { code: 'damaged-workbook' }],
];

test.each(refused)('a workbook %s is refused', async (_, bytes, problem) => {
  const found = await readTables(bytes);
  expect(found).toMatchObject({ severity: 'error', ...problem });
  for (const sentence of sentencesOf(found)) expect(sentence).toMatch(/(?:\.|。)$/);
});

test('a workbook with a flipped bit in a stored part is refused: its checksum tells', async () => {
  const parts = Object.entries(smallParts('<row r="1"><c r="A1"><v>12345</v></c></row>'));
  const stored = zipSync(Object.fromEntries(parts.map(([name, xml]) => [name, strToU8(xml)])), { level: 0 });
  expect(await readTables(stored)).toHaveProperty('tables');
  const flipped = changed(stored, Buffer.from('12345'), Buffer.from('12344'));
  expect(await readTables(flipped)).toMatchObject({ code: 'damaged-workbook', values: { part: sheet } });
});
