import { beforeAll, describe, expect, it } from 'vitest';
import { type GlyphCoverage, readGlyphCoverage } from '../../functions/adapters/chromium/glyph-coverage.ts';
import { houseFontFolders } from '../../functions/adapters/chromium/house-fonts.ts';
import { refuseMissingGlyphs } from '../../functions/adapters/chromium/refuse-missing-glyphs.ts';

let glyphs: GlyphCoverage;
beforeAll(async () => {
  glyphs = await readGlyphCoverage(houseFontFolders());
});

/** All characters of GB/T 2312-1980: rows of its table and the last cell that each row fills. */
function gb2312(): string {
  const rows: [row: number, cells: readonly (readonly [first: number, last: number])[]][] = [
    [1, [[1, 94]]],
    [
      2,
      [
        [17, 66],
        [69, 78],
        [81, 92],
      ],
    ],
    [3, [[1, 94]]],
    [4, [[1, 83]]],
    [5, [[1, 86]]],
    [
      6,
      [
        [1, 24],
        [33, 56],
      ],
    ],
    [
      7,
      [
        [1, 33],
        [49, 81],
      ],
    ],
    [
      8,
      [
        [1, 26],
        [37, 73],
      ],
    ],
    [9, [[4, 79]]],
  ];
  for (let row = 16; row <= 87; row++) rows.push([row, [[1, row === 55 ? 89 : 94]]]);
  const bytes = rows.flatMap(([row, cells]) =>
    cells.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, i) => [row + 0xa0, first + i + 0xa0]).flat(),
    ),
  );
  return new TextDecoder('gb18030').decode(new Uint8Array(bytes));
}

describe('the house fonts', () => {
  it('are ten static faces', () => {
    const faces = new Set(glyphs.fontFiles.values());
    expect(faces.size).toBe(10);
    expect(glyphs.fontFiles.has('NotoSerifSC-Bold')).toBe(true);
    expect(glyphs.fontFiles.has('Source Sans 3 SemiBold')).toBe(true);
  });

  it('cover all of GB 2312', () => {
    const all = gb2312();
    expect([...all]).toHaveLength(7445);
    expect(all).not.toContain('\ufffd');
    expect(glyphs.missingGlyphs(all)).toEqual([]);
  });

  it('cover the subscripts and marks of a report', () => {
    expect(glyphs.missingGlyphs('tCO₂e −18.68 % ≤ ≥ ± × · – — … “” ‘’ ☑ → ① Ⅳ ㎡ °')).toEqual([]);
  });

  it('know which characters share a glyph', () => {
    expect(glyphs.alike('\u2f6c')).toContain('目');
    expect(glyphs.alike('\u2eda')).toContain('页');
    expect(glyphs.alike('中')).toEqual([]);
  });
});

describe('a missing glyph', () => {
  it('is named once, with code point and sentence', () => {
    expect(glyphs.missingGlyphs('第一句。供应商𠮷野家！再见𠮷。')).toEqual([
      { character: '𠮷', codePoint: 'U+20BB7', sample: '供应商𠮷野家' },
    ]);
  });

  it('is none where nothing is to be seen', () => {
    expect(glyphs.missingGlyphs('a\u00ad\u200b\u200d\u2060\ufeff\ufe0f\t\r\n\u00a0b')).toEqual([]);
  });

  const refused: readonly (readonly [string, string])[] = [
    ['an emoji', '<p>😀</p>'],
    ['a rare character', '<p>𠮷</p>'],
    ['a private character', '<p>\ue000</p>'],
    ['one written by number', '<p>&#x1F600;</p>'],
    ['one written by decimal number', '<p>&#128512;</p>'],
    ['one in a drawing', '<svg aria-label="a > b"><text>😀</text></svg>'],
    ['one that the style generates', '<style>p::before { content: "\\1F600" }</style><p>a</p>'],
    ['one behind a comment and a script', '<!-- > --><script>"</p>"</script>😀'],
  ];
  it.each(refused)('is refused in %s', (_, html) => {
    expect(() => refuseMissingGlyphs(html, glyphs)).toThrow(
      expect.objectContaining({ name: 'render.missing-glyph' }),
    );
  });

  const passed: readonly (readonly [string, string])[] = [
    ['an alternative text', '<img alt="😀">'],
    ['a label', '<svg aria-label="😀 > 1"></svg>'],
    ['a title', '<title>😀</title>'],
    ['a description of a drawing', '<svg><title>😀</title><desc>😀</desc></svg>'],
    ['a comment', '<!-- 😀 -->'],
    ['a script', '<script>"😀"</script>'],
    ['a comment of the style', '<style>/* 😀 */</style>'],
  ];
  it.each(passed)('is of no interest in %s', (_, html) => {
    expect(() => refuseMissingGlyphs(html, glyphs)).not.toThrow();
  });

  it('may hide behind a name that is not known, which is refused too', () => {
    const hidden = '<p>&phone;</p>';
    expect(() => refuseMissingGlyphs(hidden, glyphs)).toThrow(
      expect.objectContaining({ name: 'render.unknown-entity' }),
    );
  });
});
