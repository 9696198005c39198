import { afterAll, describe, expect, it } from 'vitest';
import { createChromiumRenderer } from '../../functions/adapters/chromium/chromium-renderer.ts';
import { houseFontFolders } from '../../functions/adapters/chromium/house-fonts.ts';
import { readPdf, sha256 } from './read-pdf.ts';
import { reportDocument, SHORT_REPORT, supplierTable } from './report-document.ts';

const renderer = createChromiumRenderer({ fontFolders: houseFontFolders() });
afterAll(() => renderer.close());

const releasedOn = '2025-03-31';

describe('a printed report', () => {
  it('is tagged and has a language, a title and an outline', async () => {
    const { pdf, pageCount } = await renderer.render({ html: SHORT_REPORT, releasedOn });
    const found = await readPdf(pdf);
    expect(found.pageTexts).toHaveLength(pageCount);
    expect(found).toMatchObject({ tagged: true, language: 'zh-CN', title: '碳减排进展报告' });
    expect(found.outline).toEqual(['碳减排进展报告', '目录', '概览', '供应链', '方法']);
    expect(found.roles).toEqual(
      expect.arrayContaining(['H1', 'H2', 'Table', 'TH', 'TD', 'Figure', 'Link', 'L']),
    );
  });

  it('gives its Chinese text back as Chinese', async () => {
    const { pdf, pages } = await renderer.render({ html: SHORT_REPORT, releasedOn });
    const { pageTexts } = await readPdf(pdf);
    // 目, 页 and 车 share their glyphs with radicals.
    expect(pageTexts[0]).toContain('目录');
    expect(pageTexts[pages.method! - 1]).toContain('页面与车间：方法说明。');
    expect(pageTexts[pages.overview! - 1]).toContain('范围一与范围二排放降幅过半。Emissions fell by half.');
  });

  it('prints the true page of every chapter in its contents list, behind a table of 3,000 rows too', async () => {
    const html = reportDocument([
      { id: 'first', title: '概览', body: '<p>第一章</p>' },
      { id: 'table', title: '供应链', body: supplierTable(3000) },
      { id: 'last', title: '方法', body: '<p>最后一章</p>' },
    ]);
    const { pdf, pages, pageCount } = await renderer.render({ html, releasedOn });
    const { pageTexts } = await readPdf(pdf);
    const numberOf = (text: string) => pageTexts.findIndex((page) => page.includes(text)) + 1;
    expect(pages).toEqual({
      first: numberOf('第一章'),
      table: numberOf('供应商'),
      last: numberOf('最后一章'),
    });
    expect(pages.last).toBe(pageCount);
    expect(pages.last).toBeGreaterThan(50);
    const contents = pageTexts[0]!.replaceAll(/\s/g, '');
    for (const [title, id] of [
      ['概览', 'first'],
      ['供应链', 'table'],
      ['方法', 'last'],
    ] as const) {
      expect(contents).toContain(`${title}${pages[id]}`);
    }
  });

  it('needs no contents list', async () => {
    const html =
      '<!doctype html><html lang="en"><title>Note</title><style>p { font-family: "Source Sans 3" }</style><p>One page.</p>';
    await expect(renderer.render({ html, releasedOn })).resolves.toMatchObject({ pageCount: 1, pages: {} });
  });

  it('finds chapters whose ids are Chinese', async () => {
    const html = reportDocument([{ id: '第一章 (甲)', title: '概览', body: '<p>甲</p>' }]);
    expect((await renderer.render({ html, releasedOn })).pages).toEqual({ '第一章 (甲)': 2 });
  });

  it('embeds the house fonts as TrueType subsets and nothing else', async () => {
    const { pdf } = await renderer.render({ html: SHORT_REPORT, releasedOn });
    const text = Buffer.from(pdf).toString('latin1');
    const names = [...text.matchAll(/\/BaseFont \/(\S+)/g)].map((match) => match[1]!);
    expect(names.length).toBeGreaterThan(3);
    for (const name of names)
      expect(name).toMatch(/^[A-Z]{6}\+(NotoSansSC|NotoSerifSC|SourceSans3|SourceSerif4)-/);
    const kinds = new Set(
      [...text.matchAll(/\/Subtype \/(Type\d|TrueType|CIDFontType\d)\b/g)].map((match) => match[1]),
    );
    expect(kinds).toEqual(new Set(['Type0', 'CIDFontType2']));
  });

  it('carries the release date and no clock', async () => {
    const { pdf } = await renderer.render({ html: SHORT_REPORT, releasedOn: '2024-08-30' });
    const text = Buffer.from(pdf).toString('latin1');
    expect(text.match(/\(D:[^)]*\)/g)).toEqual(["(D:20240830000000+00'00')", "(D:20240830000000+00'00')"]);
  });

  it('ignores scripts in the document', async () => {
    const script = '<script>document.body.textContent = "replaced"; document.title = "replaced"</script>';
    const handler = '<img alt="" src="data:," onerror="document.title = \'replaced\'">';
    const html = reportDocument([{ id: 'a', title: '概览', body: `<p>原文</p>${script}${handler}` }]);
    const found = await readPdf((await renderer.render({ html, releasedOn })).pdf);
    expect(found.title).toBe('碳减排进展报告');
    expect(found.pageTexts.join()).toContain('原文');
  });
});

describe('a guess at the page numbers', () => {
  const chapters = ['overview', 'suppliers', 'method'];
  const guesses: readonly (readonly [string, Record<string, number>])[] = [
    ['right', { overview: 2, suppliers: 3, method: 7 }],
    ['wrong', { overview: 40, suppliers: 400, method: 4000 }],
    ['incomplete', { overview: 2 }],
    ['impossible', { overview: -1, suppliers: 1.5, method: Number.NaN }],
  ];

  it.each(guesses)('that is %s does not change the bytes', async (_, guessedPages) => {
    const plain = await renderer.render({ html: SHORT_REPORT, releasedOn });
    const guessed = await renderer.render({ html: SHORT_REPORT, releasedOn, guessedPages });
    expect(Object.keys(plain.pages)).toEqual(chapters);
    expect(guessed.pages).toEqual(plain.pages);
    expect(sha256(guessed.pdf)).toBe(sha256(plain.pdf));
  });
});
