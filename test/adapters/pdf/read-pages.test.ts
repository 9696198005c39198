import { describe, expect, it } from 'vitest';
import { openPdf } from '../../../functions/adapters/pdf/pdf-file.ts';
import { readPages } from '../../../functions/adapters/pdf/read-pages.ts';
import { INFO, skiaPdf } from './skia-pdf.ts';

const page = '<</Type /Page\n/Parent 4 0 R>>';
const threePages = {
  1: INFO,
  2: page,
  3: page,
  4: '<</Type /Pages\n/Count 2\n/Kids [2 0 R 3 0 R]\n/Parent 6 0 R>>',
  5: page,
  6: '<</Type /Pages\n/Count 3\n/Kids [4 0 R 5 0 R]>>',
  7: '<</intro [2 0 R /XYZ 0 841 0]\n/#25E4#25B8#25AD#2520#28a#29 [5 0 R /XYZ 0 841 0]>>',
  8: '<</Type /Catalog\n/Pages 6 0 R\n/Dests 7 0 R>>',
};

describe('reading pages', () => {
  it('counts through a nested page tree and gives anchors their own spelling back', () => {
    expect(readPages(openPdf(skiaPdf(threePages, 8)))).toEqual({
      pageCount: 3,
      pages: { intro: 1, '中 (a)': 3 },
    });
  });

  it('finds no destinations where there are none', () => {
    const plain = { ...threePages, 8: '<</Type /Catalog\n/Pages 6 0 R>>' };
    expect(readPages(openPdf(skiaPdf(plain, 8)))).toEqual({ pageCount: 3, pages: {} });
  });

  const unknown: readonly (readonly [string, Buffer])[] = [
    [
      'a wrong page count',
      skiaPdf({ ...threePages, 6: '<</Type /Pages\n/Count 4\n/Kids [4 0 R 5 0 R]>>' }, 8),
    ],
    ['a destination beyond the pages', skiaPdf({ ...threePages, 7: '<</intro [6 0 R /XYZ 0 0 0]>>' }, 8)],
    ['a name tree', skiaPdf({ ...threePages, 8: '<</Type /Catalog\n/Pages 6 0 R\n/Names 7 0 R>>' }, 8)],
    [
      'a page that is its own parent',
      skiaPdf({ ...threePages, 4: '<</Type /Pages\n/Count 2\n/Kids [2 0 R 2 0 R]>>' }, 8),
    ],
    [
      'a cross-reference stream',
      Buffer.from('%PDF-1.5\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF\n'),
    ],
    ['no end', skiaPdf(threePages, 8).subarray(0, 200)],
  ];
  it.each(unknown)('refuses a file with %s instead of guessing', (_, bytes) => {
    expect(() => readPages(openPdf(bytes))).toThrow(expect.objectContaining({ name: 'render.unknown-pdf' }));
  });
});
