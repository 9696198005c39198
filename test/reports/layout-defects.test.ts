import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChromiumRenderer } from '../../functions/adapters/chromium/chromium-renderer.ts';
import { houseFontFolders } from '../../functions/adapters/chromium/house-fonts.ts';
import type { Renderer } from '../../functions/ports/renderer.ts';
import { layoutDefects } from './layout-defects.ts';
import { type Defect, type DefectKind, defectKinds } from './pdf/defect.ts';
import { drawingDefects } from './pdf/drawing-rules.ts';
import { box, lines, madeUpHtml } from './pdf/made-up.ts';
import { type PrintBrowser, startPrintBrowser } from './pdf/print-browser.ts';

let renderer: Renderer;
let browser: PrintBrowser;
beforeAll(async () => {
  renderer = createChromiumRenderer({ fontFolders: houseFontFolders(), concurrency: 1 });
  browser = await startPrintBrowser();
});
afterAll(() => Promise.all([renderer.close(), browser.close()]));

async function defectsOf(markup: string): Promise<readonly Defect[]> {
  const html = madeUpHtml(markup);
  const { pdf } = await renderer.render({ html, releasedOn: '2024-09-30' });
  return [...(await layoutDefects(pdf, html)), ...(await drawingDefects(html, browser))];
}

const head = '<thead><tr><th scope="col">Name</th><th scope="col">Amount</th></tr></thead>';
const row = (name: string, style = ''): string =>
  `<tr style="${style}"><th scope="row">${name}</th><td>One</td></tr>`;
const note = (style: string): string =>
  `<ol class="notes" style="${style}"><li id="note-x"><span class="note-number">1</span><span>Said beside.</span></li></ol>`;
const mark = '<p>Words<sup><a href="#note-x">1</a></sup></p>';
const drawing = (label: string): string =>
  `<div class="chart"><svg viewBox="0 0 453.5 60" role="img" aria-label="Drawing"><rect class="tint" width="453" height="60"/>${label}</svg></div>`;

interface Fault {
  readonly name: string;
  readonly kind: DefectKind;
  /** 3 is the first page of the chapter; 0 says that the composed document shows it, not the file. */
  readonly page: number;
  readonly where: string;
  readonly markup: string;
}

const faults: readonly Fault[] = [
  {
    name: 'text that begins in the left margin',
    kind: 'overflow',
    page: 3,
    where: 'tray',
    markup: `${box(400)}<p style="margin-left: -4mm">Astray but for its end</p>`,
  },
  {
    name: 'text that the margin hides',
    kind: 'clipped',
    page: 0,
    where: 'Astray',
    markup: `${box(400)}<p style="margin-left: -15mm">Astray</p>`,
  },
  {
    name: 'a panel wider than 160 mm',
    kind: 'too-wide',
    page: 0,
    where: 'DIV',
    markup: `<div style="margin-left: -12mm; width: 168mm; height: 450pt; background: #EDF2F5"></div>`,
  },
  {
    name: 'a panel that shrinks every page',
    kind: 'shrunk',
    page: 3,
    where: 'all pages',
    markup: `<div style="width: 175mm; height: 450pt; background: #EDF2F5"></div>${lines(3)}`,
  },
  {
    name: 'a table wider than the text area',
    kind: 'too-wide',
    page: 0,
    where: 'Wide',
    markup: `${box(400)}<table class="data"><tr><td style="min-width: 170mm">Wide</td></tr></table>`,
  },
  {
    name: 'a line over another',
    kind: 'overlap',
    page: 3,
    where: 'Below',
    markup: `${box(400)}<p>Below this</p><p style="margin-top: -12pt">Above that</p>`,
  },
  {
    name: 'a label over another',
    kind: 'overlap',
    page: 0,
    where: 'One label',
    markup: `${drawing('<text class="text" x="20" y="30">One label</text><text class="text" x="30" y="32">Other label</text>')}`,
  },
  {
    name: 'a label cut off by its drawing',
    kind: 'clipped',
    page: 0,
    where: 'Cut off',
    markup: `${drawing('<text class="text" x="430" y="30">Cut off by the edge</text>')}`,
  },
  {
    name: 'text that leaves its tile',
    kind: 'clipped',
    page: 0,
    where: 'Unbreakable',
    markup: `<div class="tiles"><div class="tile span-2"><p style="white-space: nowrap">Unbreakable words in a tile that is much too narrow for them</p></div></div>${box(300)}`,
  },
  {
    name: 'a title as the last thing of a page',
    kind: 'orphaned-heading',
    page: 3,
    where: 'A title',
    markup: `${box(480)}<h4 class="block-heading" style="break-after: auto">A title</h4>${box(300)}`,
  },
  {
    name: 'a caption as the last thing of a page',
    kind: 'orphaned-heading',
    page: 3,
    where: 'A caption',
    markup: `${box(480)}<p class="caption" style="break-after: auto">A caption</p>${box(300)}`,
  },
  {
    name: 'the head of a table at the foot of a page',
    kind: 'header-alone',
    page: 3,
    where: 'Name',
    markup: `${box(480)}<table class="data"><tr><th scope="col">Name</th><th scope="col">Amount</th></tr>${row('First', 'break-before: page')}${row('Second')}</table>${box(300)}`,
  },
  {
    name: 'the title of a group at the foot of a page',
    kind: 'group-alone',
    page: 3,
    where: 'Group',
    markup: `${box(400)}<table class="data">${head}<tbody>${row('First')}<tr class="group" style="break-after: auto"><th scope="rowgroup" colspan="2">Group</th></tr>${row('Second', 'break-before: page')}</tbody></table>${box(300)}`,
  },
  {
    name: 'a row on two pages',
    kind: 'split-row',
    page: 3,
    where: 'Long',
    markup: `${box(480)}<table class="data">${head}<tbody><tr style="break-inside: auto"><th scope="row">Long</th><td>${'Line<br>'.repeat(20)}</td></tr></tbody></table>${box(200)}`,
  },
  {
    name: 'a drawing on two pages',
    kind: 'split-figure',
    page: 3,
    where: 'Split',
    markup: `${box(480)}<div role="img" aria-label="Split">${'<p>Part of it</p>'.repeat(20)}</div>${box(200)}`,
  },
  {
    name: 'one line of a paragraph left behind',
    kind: 'widow',
    page: 3,
    where: 'One',
    markup: `${box(566)}<p style="orphans: 1; widows: 1">One<br>two<br>three</p>${box(400)}`,
  },
  {
    name: 'one line of a paragraph on the next page',
    kind: 'widow',
    page: 4,
    where: 'three',
    markup: `${box(552)}<p style="orphans: 1; widows: 1">One<br>two<br>three</p>${box(400)}`,
  },
  {
    name: 'a note on the page after its mark',
    kind: 'note-elsewhere',
    page: 3,
    where: 'note-x',
    markup: `${box(480)}${mark}<div style="break-before: page">${box(300)}${note('break-before: auto')}</div>`,
  },
  {
    name: 'a mark in a drawing whose note is on the next page',
    kind: 'note-elsewhere',
    page: 3,
    where: 'Drawing',
    markup: `${box(400)}${drawing('<text class="text" x="20" y="30">One<tspan class="mark">1</tspan></text>')}<div style="break-before: page">${box(300)}${note('break-before: auto')}</div>`,
  },
  {
    name: 'notes alone on a page',
    kind: 'note-alone',
    page: 4,
    where: 'Said beside',
    markup: `${box(480)}${mark}${note('break-before: page')}`,
  },
  {
    name: 'a few lines alone on a page',
    kind: 'block-alone',
    page: 4,
    where: 'Alone',
    markup: `${box(540)}<p style="break-before: page">Alone on its page</p>`,
  },
  {
    name: 'a page half empty inside a chapter',
    kind: 'near-empty',
    page: 3,
    where: 'Opening',
    markup: `${box(250)}<div style="break-before: page">${box(400)}</div>`,
  },
  {
    name: 'a chapter that ends after a fifth of a page',
    kind: 'near-empty',
    page: 4,
    where: 'Line',
    markup: `${box(540)}<div style="break-before: page">${lines(5)}</div>`,
  },
];

describe('the layout check finds', () => {
  test.each(faults)('$name', async ({ kind, page, where, markup }) => {
    const found = await defectsOf(markup);
    expect(found).toContainEqual(
      expect.objectContaining({ kind, page, where: expect.stringContaining(where) }),
    );
  });

  test('every kind it knows at least once', () => {
    expect(new Set(faults.map(({ kind }) => kind))).toEqual(new Set(defectKinds));
  });
});

describe('the layout check is silent', () => {
  const table = `<table class="data">${head}<tbody><tr class="group"><th scope="rowgroup" colspan="2">Group</th></tr>${Array.from({ length: 72 }, (_, index) => row(`Row ${'abcdef'[index % 6]}`)).join('')}</tbody></table>`;
  const clean: readonly (readonly [string, string])[] = [
    ['one full page', `${box(400)}${lines(3)}`],
    ['a table over three pages', table],
    ['a mark and its note on one page', `${box(400)}${mark}${note('')}`],
    [
      'a drawing with labels beside each other',
      `${box(400)}${drawing('<text class="text" x="20" y="20">One</text><text class="text" x="20" y="34">Other</text>')}`,
    ],
    [
      'a paragraph that leaves two lines and takes two along',
      `${box(566)}<p>One<br>two<br>three<br>four</p>${box(400)}`,
    ],
  ];

  test.each(clean)('about %s', async (_, markup) => {
    expect(await defectsOf(markup)).toEqual([]);
  });
});
