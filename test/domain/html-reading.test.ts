import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineText, readHtml } from '../../functions/domain/html/reading.ts';

const page = (body: string): string => `<!DOCTYPE html>\n<html><body>${body}</body></html>`;
const piecesOf = (body: string) => readHtml(page(body)).lines.map(({ pieces }) => pieces);

describe('a composed document as checks read it', () => {
  test('has one line for each sentence, cell and label, in order, with what each piece is bound to', () => {
    const { lines } = readHtml(
      page(
        '<header id="one"><h3>Head</h3></header><p>From <span data-constant="c">1990</span> on <span class="nowrap"><span data-figure="f">12.5</span>%</span></p><table><tbody><tr><th>a</th><td>b</td></tr></tbody></table><svg><text>c<tspan>d</tspan></text></svg>',
      ),
    );
    expect(lines.map((line) => [line.section, line.element, lineText(line)])).toEqual([
      ['one', 'h3', 'Head'],
      ['one', 'p', 'From 1990 on 12.5%'],
      ['one', 'th', 'a'],
      ['one', 'td', 'b'],
      ['one', 'text', 'cd'],
    ]);
    expect(lines[1]?.pieces).toEqual([
      { text: 'From ' },
      { text: '1990', binding: { kind: 'constant', id: 'c' } },
      { text: ' on ' },
      { text: '12.5', binding: { kind: 'figure', id: 'f' } },
      { text: '%' },
    ]);
  });

  test('reads digits that are split over elements, or written as references, as one text', () => {
    expect(piecesOf('<p>1<b>2</b><wbr>3&#52;&#x35;</p>')).toEqual([[{ text: '12345' }]]);
    expect(piecesOf('<p><span data-figure="f">1<b>2</b></span><span data-figure="f">3</span></p>')).toEqual([
      [
        { text: '12', binding: { kind: 'figure', id: 'f' } },
        { text: '3', binding: { kind: 'figure', id: 'f' } },
      ],
    ]);
  });

  test('keeps where a mark leads, and that a place waits for its page number', () => {
    expect(
      piecesOf('<p>a<sup data-structure="note.n"><a href="#note-n">1</a></sup><a href="#x">b</a></p>'),
    ).toEqual([
      [
        { text: 'a' },
        { text: '1', binding: { kind: 'structure', id: 'note.n' }, href: '#note-n' },
        { text: 'b', href: '#x' },
      ],
    ]);
    expect(piecesOf('<p><span data-structure="page.x"></span></p>')).toEqual([
      [{ text: '', binding: { kind: 'structure', id: 'page.x' } }],
    ]);
  });

  test('says what is hidden, and what attributes read out', () => {
    const { lines, attributes } = readHtml(
      page(
        '<p>a<span aria-hidden="true">b</span></p><div hidden><p>c</p></div><svg aria-label="d &amp; e"><title>f</title></svg><img src="data:," alt="g" x="1">',
      ),
    );
    expect(lines.map((line) => [lineText(line), line.hidden])).toEqual([
      ['a', false],
      ['b', true],
      ['c', true],
      ['f', false],
    ]);
    expect(attributes.map(({ name, text }) => [name, text])).toEqual([
      ['aria-label', 'd & e'],
      ['alt', 'g'],
    ]);
  });

  test.each([
    '<p>a<!-- 1 --></p>',
    '<p><![CDATA[1]]></p>',
    '<?xml 1?>',
    "<p class='a'>1</p>",
    '<p class=a>1</p>',
    '<p class="a" class="b">1</p>',
    '<p>1 < 2</p>',
    '<p>&nosuch;</p>',
    '<p>a & b</p>',
    '<p>1</b></p>',
    '<p>1',
    '<p>1</p></div>',
    '<script>1</script>',
    '<template>1</template>',
    '<marquee>1</marquee>',
    '<p data-figure="a" data-constant="b">1</p>',
    '<p data-figure="">1</p>',
    '<p data-figure="a"><span data-constant="b">1</span></p>',
    '<span data-figure="a"><p>1</p></span>',
  ])('refuses what a browser would mend: %s', (body) => {
    expect(() => readHtml(page(body))).toThrow(/cannot be read/);
  });

  test('whatever stands there is refused or read whole: no numeral is lost', () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
      '<b>',
      '</b>',
      '<br>',
      '<span data-figure="f">',
      '</span>',
      '<!--',
      '-->',
      '<',
      '>',
      '"',
      '&lt;',
      '&#x39;',
      '&',
      ' x="',
      '/',
      '<svg/>',
      '7',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (some) => {
        const body = some.join('');
        let said: string;
        try {
          const { lines, attributes } = readHtml(page(body));
          said = [...lines.map(lineText), ...attributes.map(({ text }) => text)].join('');
        } catch {
          return;
        }
        const numerals = (body.match(/7|&#x39;/g) ?? []).length;
        expect((said.match(/[79]/g) ?? []).length).toBe(numerals);
      }),
      { numRuns: 2000, seed: 6 },
    );
  });
});
