import { describe, expect, test } from 'vitest';
import { htmlAsWorded } from '../../functions/compose/checks/page/html-as-worded.ts';
import { runningHeads, styleFaults } from '../../functions/compose/checks/page/page-styles.ts';
import { typeset } from '../../templates/house/typeset.ts';
import { draftOf, house } from '../support/house-draft.ts';
import { specimen } from '../templates/specimen.ts';

const document = specimen('en');
const whole = draftOf(document);

/** What is seen when the composed text is changed behind the view model's back. */
function seenAfter(change: (html: string) => string) {
  const html = change(whole.html);
  expect(html).not.toBe(whole.html);
  return htmlAsWorded({ ...whole, html });
}

/** The same for a change of a template. */
function seenWith(partial: keyof typeof house.partials, from: string, to: string) {
  const text = house.partials[partial] ?? '';
  expect(text).toContain(from);
  const partials = { ...house.partials, [partial]: text.replace(from, to) };
  return htmlAsWorded({ ...whole, html: typeset(document, { ...house, partials }) });
}

describe('the composed text against the view model', () => {
  test.each(['zh-CN', 'en'] as const)(
    'says what it says, in %s: every block and chart of the house',
    (language) => {
      const draft = draftOf(specimen(language));
      expect([...htmlAsWorded(draft), ...runningHeads(draft), ...styleFaults(draft)]).toEqual([]);
    },
  );

  test.each([
    ['drops a cell', 'table-body', '{{#each cells}}', '{{#each this.none}}'],
    ['repeats a row header', 'table-body', '{{> text header}}', '{{> text header}}{{> text header}}'],
    ['drops the unit of a column', 'table-body', '{{> text unit}}', ''],
    ['swaps value and unit of a tile', 'block-tiles', '{{> text value}}', '{{> text unit}}'],
    ['drops the period of a tile', 'block-tiles', '{{> text period}}', ''],
    ['adds words', 'block-lead', '{{> text text}}', '{{> text text}} Best in class.'],
    ['types a number beside another', 'block-lead', '{{> text text}}', '{{> text text}} 42'],
    ['hides a text', 'block-lead', '<p class="lead">', '<p class="lead" hidden>'],
    [
      'keeps a text from being read out',
      'block-lead',
      '<p class="lead">',
      '<p class="lead" aria-hidden="true">',
    ],
    ['drops a footnote', 'notes', '{{> text text}}', ''],
    ['drops a value of a chart', 'chart-ranked-bars', '{{#each values}}{{> label this}}{{/each}}', ''],
    ['drops the labels of a stacked bar', 'chart-stacked-bars', '{{#if label}}{{> label label}}{{/if}}', ''],
    ['adds a title to a drawing', 'chart-units', '{{#each groups}}', '<title>88</title>{{#each groups}}'],
    ['says nothing of a drawing', 'chart-units', 'aria-label="{{alternative}}"', ''],
    ['prints one picture as another', 'block-case', 'alt="{{picture.alternative}}"', 'alt="Roof, 12 MW"'],
    ['binds a number to something else', 'text', 'data-figure="{{figure}}"', 'data-figure="cr.total@2023"'],
    [
      'turns a figure into plain text',
      'text',
      '<span class="figure{{#if state}} {{state}}{{/if}}" data-figure="{{figure}}">{{text}}</span>',
      '{{text}}',
    ],
  ] as const)('sees a template that %s', (_, partial, from, to) => {
    const [first] = seenWith(partial, from, to);
    expect(first?.place?.language).toBe('en');
    expect(first?.values.found).not.toBe(first?.values.expected);
  });

  test('names the section, what was found there and what should be', () => {
    const [seen] = seenAfter((html) => html.replace(/(data-figure="[^"]*">)675,000\.77</, '$1675,000.07<'));
    expect(seen?.values.found).toContain('675,000.07');
    expect(seen?.values.expected).toContain('675,000.77');
    expect(seen?.place?.section).toMatch(/^\d\d(\.\d+)? \S/);
  });

  test('sees a section that is missing, added or out of place', () => {
    const section = /<section class="section[\s\S]*?<\/section>\s*(?=<section class="section)/;
    const [first = ''] = section.exec(whole.html) ?? [];
    expect(seenAfter((html) => html.replace(first, ''))).not.toEqual([]);
    expect(seenAfter((html) => html.replace(first, first + first))).not.toEqual([]);
    expect(
      seenAfter((html) => html.replace(first, first.replaceAll(/ id="[^"]*"/g, ' id="other"'))),
    ).not.toEqual([]);
  });
});

describe('running heads and style', () => {
  const styled = (css: string, added = '') =>
    styleFaults({
      ...whole,
      html: typeset(document, { ...house, css: house.css + css }).replace('<main>', `<main>${added}`),
    }).map(({ values }) => values.found);

  test.each([
    '.figure { display: none }',
    '.figure { dis/**/play: none }',
    '.figure { visibility:hidden; }',
    '.unit { opacity: 0; }',
    '.unit { font-size: 0pt }',
    '.unit { color: transparent }',
    '.lead { text-indent: -9999px }',
    '.figure { unicode-bidi: bidi-override; direction: rtl }',
    '.figure::after { content: "0" }',
    '.figure::after { content: "\\30 " }',
    '.figure::after { content: "tonnes" }',
    '.figure::before { content: attr(data-figure) }',
    '.figure::before { content: counter(page) counter(other) }',
    'li { counter-increment: other }',
    'ol.notes { list-style: decimal }',
  ])('sees %s', (css) => {
    expect(styled(css)).not.toEqual([]);
  });

  test('sees a style attribute that sets more than sizes', () => {
    expect(styled('', '<p style="position: absolute; left: -9000pt"></p>')).toEqual(['position', 'left']);
    expect(styled('', '<p style="width: 12%"></p>')).toEqual([]);
  });

  test('sees numbers that lists would be given', () => {
    const css = house.css.replace('ul, ol { list-style: none; }', '');
    expect(css).not.toBe(house.css);
    expect(styleFaults({ ...whole, html: typeset(document, { ...house, css }) })).toHaveLength(1);
  });

  test('a head, a foot or a title that says something else is seen', () => {
    const { running } = document;
    const other = { ...document, title: 'X', running: { ...running, edition: 'Edition 9 \\ "9"' } };
    const seen = runningHeads({ ...whole, html: typeset(other, house) });
    expect(seen.map(({ subject, values }) => [subject, values.found])).toEqual([
      ['en title', 'X'],
      ['en edition', 'Edition 9 \\ "9"'],
    ]);
  });
});
