import { describe, expect, it } from 'vitest';
import { freezePdf } from '../../../functions/adapters/pdf/freeze-pdf.ts';
import { INFO, skiaPdf } from './skia-pdf.ts';

/** Two header cells and a data cell, with the numbers that Chromium happened to give. */
function table(first: number, second: number): Buffer {
  const id = (number: number) => `(node${String(number).padStart(8, '0')})`;
  const [low, high] = first < second ? [first, second] : [second, first];
  const objectOf = (number: number) => (number === first ? 9 : 12);
  return skiaPdf(
    {
      1: INFO,
      9: `<</Type /StructElem\n/S /TH\n/ID ${id(first)}>>`,
      12: `<</Type /StructElem\n/S /TH\n/ID ${id(second)}>>`,
      10: `<</S /TD\n/A [<</O /Table\n/Headers [${id(first)} ${id(second)}]>>]>>`,
      11: '<</Title (node00000007)>>',
      13: `<</Limits [${id(low)} ${id(high)}]\n/Names [${id(low)} ${objectOf(low)} 0 R ${id(high)} ${objectOf(high)} 0 R]>>`,
      14: '<</Kids [13 0 R]>>',
    },
    14,
  );
}

describe('freezing a PDF', () => {
  it('writes the release date in place of both clocks', () => {
    const text = freezePdf(table(1, 2), '2025-03-31').toString('latin1');
    expect(text.match(/\(D:.*?\)/g)).toEqual(["(D:20250331000000+00'00')", "(D:20250331000000+00'00')"]);
  });

  it('makes two prints equal whose nodes have other numbers, or theirs in another order', () => {
    const frozen = freezePdf(table(1, 2), '2025-03-31');
    expect(freezePdf(table(940, 1200), '2025-03-31')).toEqual(frozen);
    expect(freezePdf(table(31, 7), '2025-03-31')).toEqual(frozen);
  });

  it('keeps references, limits and order of the id tree true', () => {
    const text = freezePdf(table(31, 7), '2025-03-31').toString('latin1');
    expect(text).toContain('9 0 obj\n<</Type /StructElem\n/S /TH\n/ID (node00000001)>>');
    expect(text).toContain('/Headers [(node00000001) (node00000002)]');
    expect(text).toContain(
      '/Limits [(node00000001) (node00000002)]\n/Names [(node00000001) 9 0 R (node00000002) 12 0 R]',
    );
  });

  it('leaves a title alone that looks like a node number', () => {
    expect(freezePdf(table(7, 8), '2025-03-31').toString('latin1')).toContain('/Title (node00000007)');
  });

  it('refuses a file without the dates it expects', () => {
    const bare = skiaPdf({ 1: '<</Creator (Other)>>' }, 1);
    expect(() => freezePdf(bare, '2025-03-31')).toThrow(
      expect.objectContaining({ name: 'render.unknown-pdf' }),
    );
  });

  it.each(['2025-02-30', '31.03.2025', '2025-3-1', ''])('refuses the release date "%s"', (date) => {
    expect(() => freezePdf(table(1, 2), date)).toThrow(
      expect.objectContaining({ name: 'render.invalid-date' }),
    );
  });
});
