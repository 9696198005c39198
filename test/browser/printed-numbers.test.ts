import { afterAll, describe, expect, it } from 'vitest';
import { createChromiumRenderer } from '../../functions/adapters/chromium/chromium-renderer.ts';
import { houseFontFolders } from '../../functions/adapters/chromium/house-fonts.ts';
import { readPrintedText } from '../../functions/adapters/pdf/read-printed-text.ts';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import { printedLines } from '../../functions/domain/html/printed-lines.ts';
import { printChecks } from '../../functions/render/print-checks.ts';
import { reportDocument, supplierTable } from './report-document.ts';

const renderer = createChromiumRenderer({ fontFolders: houseFontFolders() });
afterAll(() => renderer.close());

/** What the checks find in one document whose parts are each set in their own style. */
async function found(body: string, style: string) {
  const html = reportDocument([{ id: 'a', title: '概览', body }], {
    style: `ol { list-style: none } ${style}`,
  });
  const { pdf, pages } = await renderer.render({ html, releasedOn: '2025-03-31' });
  const print = {
    language: 'zh-CN',
    composed: printedLines(html, pages),
    printed: readPrintedText(pdf),
  };
  return findingsOf(printChecks, print, asDeclared).map(({ check, values }) => ({
    check,
    found: values.found,
    expected: values.expected,
  }));
}

/** A sentence between two that say nothing wrong, so that each finding is of one case alone. */
const cases = (all: Readonly<Record<string, string>>): string =>
  Object.entries(all)
    .map(([name, text]) => `<p>前文${name}</p><p class="${name}">${text}</p>`)
    .join('');

const lost = (expected: string) => ({ check: 'printed-numeral-differs', found: '—', expected });
const stray = (seen: string) => ({ check: 'printed-numeral-stray', found: seen, expected: undefined });

describe('the numbers of a printed document', () => {
  it('are those of its text, however it is set', async () => {
    const style = `
      .narrow { width: 40px; overflow-wrap: anywhere } .spread { letter-spacing: 3px }
      .even { width: 110px; text-align: justify } .columns { columns: 2 } .half { opacity: .5 }
      .old { font-feature-settings: "onum" } .fraction { font-feature-settings: "frac" }
      .turned { transform: rotate(3deg) } .first::first-letter { font-size: 20pt }`;
    const body = cases({
      narrow: '合计1,234,567,890.12吨',
      spread: '1,234.5',
      even: 'aa 12 bb 34 cc 56 dd 78 ee 90 ff 12',
      columns: '11 22 33 44 55 66 77 88 99',
      half: '12.5%',
      old: '3456',
      fraction: '1/2',
      turned: '78',
      first: '90 Mt of CO₂ on 12 km²',
      broken: '12<wbr>34 1&shy;2 5<br>6',
    });
    expect(await found(`${body}${supplierTable(90)}`, style)).toEqual([]);
  });

  it('are missed where style hides them', async () => {
    const style = `
      .none { display: none } .hidden { visibility: hidden } .opacity { opacity: 0 }
      .transparent { color: transparent } .zero { font-size: 0 }
      .away { position: absolute; left: -9999px }
      .clipped { width: 22px; overflow: hidden; white-space: nowrap }`;
    const body = cases({
      none: '11',
      hidden: '22',
      opacity: '33',
      transparent: '44',
      zero: '55',
      away: '66',
      clipped: '1,234,567.89',
    });
    expect(await found(body, style)).toEqual([
      ...['11', '22', '33', '44', '55', '66'].map(lost),
      {
        check: 'printed-numeral-differs',
        found: expect.not.stringContaining('.89'),
        expected: '1,234,567.89',
      },
    ]);
  });

  it('are told apart from what style writes', async () => {
    const style = `
      body { counter-reset: k 40 } .counted::before { counter-increment: k; content: counter(k) }
      .written::after { content: "77" } .marked { display: list-item; list-style: decimal inside }
      .upper { text-transform: uppercase } .raised { font-feature-settings: "sups" }`;
    const body = cases({ counted: '甲', written: '乙', marked: '丙', upper: 'ⅷ', raised: 'm2' });
    const seen = await found(`${body}<div style="position: fixed; top: 0">88</div>`, style);
    const differs = (text: string, expected = '—') => ({
      check: 'printed-numeral-differs',
      found: text,
      expected,
    });
    expect(seen).toEqual([
      differs('1'),
      differs('Ⅷ', 'ⅷ'),
      differs('2, ²', '2'),
      differs('88'),
      stray('41, 77'),
    ]);
  });
});
