import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChromiumRenderer } from '../../functions/adapters/chromium/chromium-renderer.ts';
import { houseFontFolders } from '../../functions/adapters/chromium/house-fonts.ts';
import { printFindings } from '../support/print-findings.ts';
import { digitCodes, pagesOf, withCharacter, withContent } from './altered-pdf.ts';
import { reportDocument, supplierTable } from './report-document.ts';

const renderer = createChromiumRenderer({ fontFolders: houseFontFolders() });
afterAll(() => renderer.close());

const releasedOn = '2025-03-31';

/** A document whose parts are each set in their own style. */
const written = (body: string, style: string): string =>
  reportDocument([{ id: 'a', title: '概览', body }], { style: `ol { list-style: none } ${style}` });

/** What the checks find in one. */
async function found(body: string, style: string) {
  const html = written(body, style);
  const { pdf } = await renderer.render({ html, releasedOn });
  return printFindings(html, pdf).map(({ check, values }) => ({
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

describe('a finished document that was altered', () => {
  const html = written(`<p>共12家，同比−3.45%。</p>${supplierTable(90)}`, '');
  let pdf: Buffer;
  beforeAll(async () => {
    pdf = Buffer.from((await renderer.render({ html, releasedOn })).pdf);
  });
  const checksOf = (file: Buffer): readonly string[] => [
    ...new Set(printFindings(html, file).map(({ check }) => check)),
  ];
  const textObject = /BT\n[\s\S]*?ET\n/g;
  const onLastPage = (edit: (content: string) => string): Buffer => withContent(pdf, pagesOf(pdf), edit);

  it('in the digits that a page paints', () => {
    const codes = digitCodes(pdf);
    const exchanged = onLastPage((content) =>
      content.replaceAll(/<([0-9A-F]{4})> Tj/g, (painted, code: string) =>
        codes.includes(code) ? `<${codes[(codes.indexOf(code) + 1) % codes.length]}> Tj` : painted,
      ),
    );
    expect(checksOf(exchanged)).toEqual(['printed-numeral-differs', 'printed-numeral-stray']);
  });

  it('in what its glyphs stand for', () => {
    expect(checksOf(withCharacter(pdf, '3', '8'))).toContain('printed-numeral-differs');
    expect(checksOf(withCharacter(pdf, '3', '\ufffd'))).toContain('printed-numeral-differs');
  });

  it('by texts that are painted no more', () => {
    expect(checksOf(onLastPage((content) => content.replaceAll(textObject, '')))).toEqual([
      'printed-numeral-differs',
    ]);
  });

  it('by texts that are painted twice', () => {
    const doubled = onLastPage((content) => content.replaceAll(textObject, (one) => `${one}${one}`));
    expect(checksOf(doubled)).toEqual([
      'printed-numeral-differs',
      'printed-numeral-stray',
      'printed-words-differ',
    ]);
  });

  it('by a number outside its elements', () => {
    const more = onLastPage((content) => `${content.match(textObject)?.at(-1)}${content}`);
    expect(checksOf(more)).toEqual(['printed-numeral-stray']);
  });

  it('in nothing is silent', () => {
    expect(checksOf(pdf)).toEqual([]);
  });
});
