import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { correctText } from '../../../functions/adapters/pdf/correct-text.ts';
import { openPdf } from '../../../functions/adapters/pdf/pdf-file.ts';
import { readUnicodeMap } from '../../../functions/adapters/pdf/unicode-map.ts';
import { INFO, skiaPdf, stream } from './skia-pdf.ts';

const cmap = `begincmap
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
2 beginbfchar
<0041> <2F6C>
<0050> <D842DFB7>
endbfchar
1 beginbfrange
<0060> <0062> <4E2D>
endbfrange
endcmap`;

const file = skiaPdf(
  {
    1: INFO,
    2: '<</Type /Font\n/ToUnicode 3 0 R>>',
    3: stream(deflateSync(cmap)),
    4: '<</Type /Catalog\n/Pages 5 0 R>>',
    5: '<</Type /Pages\n/Count 0\n/Kids []>>',
  },
  4,
);
const mapIn = (pdf: Buffer) => readUnicodeMap(inflateSync(openPdf(pdf).stream(3).data).toString('latin1'));

describe('correcting the text of a PDF', () => {
  it('changes the characters that were meant otherwise and keeps the rest', () => {
    const corrected = correctText(file, (character) => (character === '\u2f6c' ? '\u76ee' : undefined));
    expect(Object.fromEntries(mapIn(corrected))).toEqual({
      '0041': '目',
      '0050': '𠮷',
      '0060': '中',
      '0061': '丮',
      '0062': '丯',
    });
  });

  it('keeps every offset true when a stream changes its length', () => {
    const corrected = correctText(file, (character) => (character === '中' ? '国' : undefined));
    expect(corrected.length).not.toBe(file.length);
    const opened = openPdf(corrected);
    for (const number of [1, 2, 4, 5]) expect(opened.object(number)).toBe(openPdf(file).object(number));
    expect(mapIn(corrected).get('0060')).toBe('国');
  });

  it('leaves a right file as it is', () => {
    expect(correctText(file, () => undefined)).toEqual(file);
  });
});
