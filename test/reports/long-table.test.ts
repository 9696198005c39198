import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChromiumRenderer } from '../../functions/adapters/chromium/chromium-renderer.ts';
import { houseFontFolders } from '../../functions/adapters/chromium/house-fonts.ts';
import type { Block } from '../../functions/domain/document.ts';
import type { Text } from '../../functions/domain/text.ts';
import type { RenderedDocument, Renderer } from '../../functions/ports/renderer.ts';
import { printedRows } from './pdf/beside.ts';
import { contentsEntries } from './pdf/contents-entries.ts';
import { letters } from './pdf/lost-text-rule.ts';
import { madeUpReport, typesetMadeUp } from './pdf/made-up.ts';
import { layOut, type ReportLayout } from './pdf/page-layout.ts';
import { readReport } from './pdf/read-report.ts';
import { withRole } from './pdf/structure-tree.ts';
import { rowsOf, tableDefects } from './pdf/table-rules.ts';

const count = 3000;
const text = (words: string): Text => [{ kind: 'text', text: words }];
const figure = (id: number): Text => [
  { kind: 'figure', id: `row.${id}`, text: (id * 37.25).toFixed(2), state: 'value' },
];

/** Names of one and of two lines, so that pages break at different heights. */
const names = Array.from(
  { length: count },
  (_, index) =>
    `冶炼厂 ${index + 1}${index % 7 === 0 ? '（位于工业园区北侧的第二座精炼车间，名称占两行的一家冶炼厂）' : ''}`,
);
const table: Block = {
  kind: 'table',
  caption: text('冶炼厂名录'),
  columns: [
    { label: text('名称'), numeric: false },
    { label: text('数量'), unit: text('吨'), numeric: true },
  ],
  groups: [{ rows: names.map((name, index) => ({ role: 'row', cells: [text(name), figure(index + 1)] })) }],
  dense: false,
  notes: [],
};

describe('a table of 3,000 rows', () => {
  let renderer: Renderer;
  let rendered: RenderedDocument;
  let layout: ReportLayout;
  beforeAll(async () => {
    renderer = createChromiumRenderer({ fontFolders: houseFontFolders(), concurrency: 1 });
    const html = typesetMadeUp(madeUpReport([table], 'zh-CN'));
    rendered = await renderer.render({ html, releasedOn: '2024-09-30' });
    layout = layOut(await readReport(rendered.pdf));
  });
  afterAll(() => renderer.close());

  const printed = () => withRole(layout.report.structure, 'Table')[0];

  test('prints every row once, in order, with its text and its figure', () => {
    const found = printed();
    if (!found) throw new Error('the file has no table');
    const rows = printedRows(layout, found).map((row) => [row.header, row.cells[0], row.beside]);
    expect(rows).toEqual(names.map((name, index) => [letters(name), ((index + 1) * 37.25).toFixed(2), true]));
  });

  test('splits no row and leaves no head alone', () => {
    expect(tableDefects(layout)).toEqual([]);
  });

  test('repeats its head on every page it covers', () => {
    const found = printed();
    if (!found) throw new Error('the file has no table');
    const rows = rowsOf(layout, found);
    const covered = [...new Set(rows.filter((row) => row.kind === 'body').flatMap((row) => row.pages))];
    expect(covered.length).toBeGreaterThan(60);
    expect(rows.find((row) => row.kind === 'head')?.pages).toEqual(covered);
    for (const page of covered) {
      const lines = layout.inside.find((one) => one.number === page)?.lines.map((line) => letters(line.text));
      expect([page, lines?.filter((line) => line === '名称数量吨')]).toEqual([page, ['名称数量吨']]);
    }
  });

  test('leaves the contents with the true pages of what stands before and behind it', () => {
    const entries = contentsEntries(layout).filter((one) => ['opening', 'closing'].includes(one.anchor));
    expect(entries.map((one) => one.title)).toEqual(['Opening', 'Closing']);
    expect(rendered.pageCount).toBe(layout.report.pages.length);
    expect(rendered.pages.closing).toBe(rendered.pageCount);
    for (const { anchor, printed: number, leadsTo, stands } of entries)
      expect([anchor, number, leadsTo, rendered.pages[anchor]]).toEqual([
        anchor,
        String(stands),
        stands,
        stands,
      ]);
  });
});
