import { describe } from 'vitest';
import { activityFile, activityRecord } from './activity-file.ts';
import { testOddInputs } from './odd-input.ts';

const good = activityFile({});
const gives = [activityRecord()];
const utf16le = (text: string): Uint8Array => Buffer.from(`\ufeff${text}`, 'utf16le');
const chinese = (unit: string): Uint8Array => {
  // "千瓦时" as GB18030 has it.
  const [before = '', behind = ''] = activityFile({ unit: '@' }).split('@');
  return Buffer.concat([Buffer.from(before), Buffer.from(unit, 'hex'), Buffer.from(behind)]);
};

describe('encodings and shapes of text', () => {
  testOddInputs([
    { what: 'a byte order mark', content: `\ufeff${good}`, gives },
    { what: 'UTF-16, little endian', content: utf16le(good), gives },
    { what: 'UTF-16, big endian', content: Buffer.from(utf16le(good)).swap16(), gives },
    {
      what: 'GB18030',
      content: chinese('c7a7cddfcab1'),
      gives: [activityRecord({ unit: 'kWh' })],
    },
    { what: 'lines that end with LF', content: good.replaceAll('\r\n', '\n'), gives },
    { what: 'lines that end with CR', content: good.replaceAll('\r\n', '\r'), gives },
    { what: 'no end of the last line', content: good.trimEnd(), gives },
    { what: 'semicolons', content: good.replaceAll(',', ';'), gives },
    {
      what: 'semicolons, as where commas are decimal: a number that could be either is refused',
      content: activityFile({ amount: '1,234' })
        .replaceAll(/,(?!234)/g, ';')
        .replaceAll('"', ''),
      refused: [{ code: 'cell-ambiguous-separator', row: 2, column: 'amount', values: { found: '1,234' } }],
    },
    { what: 'tabs', content: good.replaceAll(',', '\t'), gives },
    { what: 'quotes around every cell', content: good.replaceAll(/[^,\r\n]+/g, '"$&"'), gives },
    {
      what: 'blank rows in the middle and at the end',
      content: good.replace('\r\n', '\r\n\r\n,,,,,,,\r\n').concat('\r\n\r\n'),
      gives,
    },
    { what: 'a name that climbs out of its folder', name: '../../activity.csv', content: good, gives },
    { what: 'a name that turns its direction', name: 'activity\u202evsc.exe', content: good, gives },
    { what: 'another ending', name: 'activity.xlsx', content: good, gives },
    { what: 'an empty file', content: '', refused: [{ code: 'empty-file' }] },
    { what: 'nothing but a byte order mark', content: '\ufeff', refused: [{ code: 'unknown-file' }] },
    {
      what: 'a head and nothing below',
      content: `${good.split('\r\n')[0]}\r\n`,
      refused: [{ code: 'no-rows' }],
    },
    {
      what: 'NUL characters',
      content: good.replace('grid-1', 'grid\u0000-1'),
      refused: [{ code: 'nul-bytes' }],
    },
    {
      what: 'an encoding that nobody knows',
      content: Buffer.from(good.replace('grid-1', 'caf\xe9'), 'latin1'),
      refused: [{ code: 'unknown-encoding' }],
    },
    {
      what: 'a quotation mark without a partner',
      content: good.replace('grid-1', '"grid-1'),
      refused: [{ code: 'broken-quotes' }],
    },
    {
      what: 'a web page under the name of a sheet',
      content: `<html><table><tr><td>${good}</td></tr></table></html>`,
      refused: [{ code: 'html-file' }],
    },
    { what: 'JSON', content: '[{"facilityId": "north", "year": 2024}]', refused: [{ code: 'unknown-file' }] },
    { what: 'a PDF', content: '%PDF-1.7\n', name: 'activity.pdf', refused: [{ code: 'unknown-file' }] },
    {
      what: 'bytes that are no text',
      content: Buffer.from(Array.from({ length: 2000 }, (_, at) => (at * 89) % 251)),
      refused: [{ code: 'unknown-encoding' }],
    },
  ]);
});
