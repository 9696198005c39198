import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareBytes } from '../../functions/domain/compare-bytes.ts';

const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('#', '$', 'a', 'ｱ', '\ue000', '𠀀', '厂'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  ),
});

test('texts are ordered as their UTF-8 bytes are', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(compareBytes(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))));
    }),
  );
});
