import { expect, test } from 'vitest';
import { readTables, sentencesOf, textsOf } from './table-text.ts';
import { zipped } from './workbook-parts.ts';

const utf16 = (text: string, order: 'le' | 'be'): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
/** 产量,电力 / 北京,1 and 产,1 in GB18030. */
const gb18030 = Buffer.concat([
  Buffer.from([0xb2, 0xfa, 0xc1, 0xbf, 0x2c, 0xb5, 0xe7, 0xc1, 0xa6, 0x0a]),
  Buffer.from([0xb1, 0xb1, 0xbe, 0xa9, 0x2c, 0x31, 0x0a]),
]);
const heads = [1, 'facility', 'amount'];

const readable: readonly (readonly [
  string,
  Uint8Array | string,
  readonly (readonly (number | string)[])[],
])[] = [
  ['plain commas', 'facility,amount\nnorth,1\n', [heads, [2, 'north', '1']]],
  ['no line end at its end', 'facility,amount\nnorth,1', [heads, [2, 'north', '1']]],
  ['CRLF line ends', 'facility,amount\r\nnorth,1\r\n', [heads, [2, 'north', '1']]],
  ['CR line ends', 'facility,amount\rnorth,1\r', [heads, [2, 'north', '1']]],
  ['mixed line ends', 'facility,amount\r\nnorth,1\nsouth,2\r', [heads, [2, 'north', '1'], [3, 'south', '2']]],
  ['semicolons and decimal commas', 'facility;amount\nnorth;1,5\n', [heads, [2, 'north', '1,5']]],
  ['tabs', 'facility\tamount\nnorth\t1,5\n', [heads, [2, 'north', '1,5']]],
  [
    'a stated delimiter',
    'sep=;\r\na;b,c\r\n1;2,3\r\n',
    [
      [2, 'a', 'b,c'],
      [3, '1', '2,3'],
    ],
  ],
  ['delimiters within quotes', 'facility,amount\n"north; hall, 2",1\n', [heads, [2, 'north; hall, 2', '1']]],
  ['a byte order mark', '\ufefffacility,amount\nnorth,1\n', [heads, [2, 'north', '1']]],
  ['UTF-16 LE', utf16('facility\tamount\r\n产量\t1\r\n', 'le'), [heads, [2, '产量', '1']]],
  ['UTF-16 BE', utf16('facility\tamount\r\n产量\t1\r\n', 'be'), [heads, [2, '产量', '1']]],
  [
    'GB18030',
    gb18030,
    [
      [1, '产量', '电力'],
      [2, '北京', '1'],
    ],
  ],
  [
    'a quoted line end',
    'facility,amount\n"no\r\nrth",1\nsouth,2\n',
    [heads, [2, 'no\r\nrth', '1'], [4, 'south', '2']],
  ],
  ['doubled quotes', 'facility,amount\n"12"" hall",1\n', [heads, [2, '12" hall', '1']]],
  [
    'empty lines',
    '\n\nfacility,amount\n\nnorth,1\n',
    [
      [3, 'facility', 'amount'],
      [5, 'north', '1'],
    ],
  ],
  ['rows of empty cells', 'facility,amount\n,, \u3000\nnorth,1\n', [heads, [3, 'north', '1']]],
  [
    'a title above its heads',
    'Output of 2024,\nfacility,amount\nnorth,1\n',
    [
      [1, 'Output of 2024'],
      [2, 'facility', 'amount'],
      [3, 'north', '1'],
    ],
  ],
  ['more cells than heads', 'facility,amount\nnorth,1,000\n', [heads, [2, 'north', '1', '000']]],
  [
    'what looks like a formula',
    "facility,amount\n=cmd|' /C calc'!A0,1\n",
    [heads, [2, "=cmd|' /C calc'!A0", '1']],
  ],
  ['heads alone', 'facility,amount', [heads]],
];

test.each(readable)('a CSV file with %s is read', async (_, bytes, rows) => {
  const read = await readTables(bytes);
  expect(read).toMatchObject({ format: 'csv', tables: [{ hidden: false, merges: [] }], notes: [] });
  expect(textsOf(read)).toEqual(rows);
});

const latin1 = Buffer.from('Werk;Menge\nMünchen Süd;1,5\nZürich;2\n', 'latin1');
const refused: readonly (readonly [string, Uint8Array | string, object])[] = [
  ['two delimiters that fit', 'a;b,c\n1;2,3\n', { code: 'ambiguous-delimiter' }],
  ['a quote that never closes', 'a,b\n1,2\n3,"4\n5,6\n', { code: 'broken-quotes', row: 3 }],
  ['text behind a closing quote', 'a,b\n1,"2"3\n', { code: 'broken-quotes', row: 2 }],
  ['a quote in the middle of a cell', 'a,b\n"x\ny",1\n12" wafer,2\n', { code: 'broken-quotes', row: 4 }],
  ['a cell beyond every limit', `a,b\n"${'x'.repeat(2 ** 20 + 1)}",1\n`, { code: 'record-too-long', row: 2 }],
  ['too many columns', `a,b\n${','.repeat(16_384)}1\n`, { code: 'too-many-columns', row: 2 }],
  ['a NUL byte', 'a,b\n1,\0\n', { code: 'nul-bytes' }],
  ['a NUL byte at its end', `a,b\n${'1,2\n'.repeat(100_000)}\0`, { code: 'nul-bytes' }],
  ['UTF-16 without a mark', Buffer.from('a,b\n1,2\n', 'utf16le'), { code: 'nul-bytes' }],
  [
    'half a character of UTF-16',
    Buffer.concat([utf16('a,b\n1,2\n', 'le'), Buffer.from([0])]),
    { code: 'unknown-encoding' },
  ],
  ['Latin-1 letters, which GB18030 would make Chinese of', latin1, { code: 'unknown-encoding' }],
  [
    'bytes of no encoding',
    Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0xff, 0xff, 0x2c, 0x31]),
    { code: 'unknown-encoding' },
  ],
  ['a web page', '<!DOCTYPE html><html><table><tr><td>1,2</td></tr></table></html>', { code: 'html-file' }],
  [
    'a web page behind a mark, white space and a comment',
    '\ufeff \n<!-- x -->\n<TABLE><tr><td>1,2</td></tr></TABLE>',
    { code: 'html-file' },
  ],
];

test.each(refused)('a CSV file with %s is refused', async (_, bytes, problem) => {
  const found = await readTables(bytes);
  expect(found).toMatchObject({ severity: 'error', ...problem });
  for (const sentence of sentencesOf(found)) expect(sentence).toMatch(/(?:\.|。)$/);
});

test('UTF-8 is decided over the whole file: what comes late in GB18030 makes it no UTF-8', async () => {
  const ascii = Buffer.from(`facility,amount\n${'north,1\n'.repeat(50_000)}`);
  expect(textsOf(await readTables(Buffer.concat([ascii, gb18030]))).at(-1)).toEqual([50_003, '北京', '1']);
});

const others: readonly (readonly [string, Uint8Array | string])[] = [
  ['nothing', ''],
  ['prose', 'This report was made by us.\n'],
  ['words as Markdown', '---\nslot: intro, en\n---\n\nWe, the company, report.\n'],
  ['Markdown without front matter', '# Title, first\n\nText, text.\n'],
  ['a vector picture', '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0, 0, 1, 1"/>'],
  ['JSON', '{"a": 1, "b": 2}\n'],
  ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x2c])],
  ['a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0x2c])],
  ['an empty archive', zipped({})],
  ['an archive of other files', zipped({ 'words.md': '---\n', 'chart.png': new Uint8Array([1]) })],
  ['a PDF', '%PDF-1.7\n1, 2\n'],
];

test.each(others)('%s is no table', async (_, bytes) => {
  expect(await readTables(bytes)).toBeUndefined();
});
