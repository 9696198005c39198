import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readPrintedText } from '../../../functions/adapters/pdf/read-printed-text.ts';
import { element, marked, painted, type TaggedPdf, taggedPdf } from './tagged-pdf.ts';

const read = (pdf: TaggedPdf) => readPrintedText(taggedPdf(pdf));
const textsOf = (pdf: TaggedPdf): readonly string[] => read(pdf).pieces.map(({ text }) => text);
const one = { 30: element('P', '0') };

describe('reading a finished PDF back', () => {
  it('gives the text of its elements in the order in which they are read out, and what stands beside them', () => {
    const pages = [
      `${painted('head')}${marked(1, painted('second'))}${marked(0, painted('first'))}`,
      `${marked(0, painted('third'))}${painted('2 / 2')}`,
    ];
    const objects = {
      30: element('Document', '[31 0 R 32 0 R]'),
      31: element('P', '[0 1]'),
      32: element('Figure', '<</Type /MCR\n/Pg 11 0 R\n/MCID 0>>', '/Alt (A chart \\(12\\))\n'),
    };
    expect(read({ pages, objects })).toEqual({
      pieces: [
        { text: 'first', page: 1, times: 1 },
        { text: 'second', page: 1, times: 1 },
        { text: 'third', page: 2, times: 1 },
      ],
      alternatives: ['A chart (12)'],
      margins: [['head'], ['2 / 2']],
    });
  });

  it('reads a cell that is painted again once, and says how often', () => {
    const pages = [marked(0, painted('2023')), marked(0, painted('2023'))];
    const parts = '[0 <</Type /MCR\n/Pg 11 0 R\n/MCID 0>>]';
    expect(read({ pages, objects: { 30: element('TH', parts) } }).pieces).toEqual([
      { text: '2023', page: 1, times: 2, cell: 30 },
    ]);
    expect(textsOf({ pages, objects: { 30: element('P', parts) } })).toEqual(['2023', '2023']);
  });

  it('takes a marked content that no element names for text beside the elements', () => {
    expect(read({ pages: [marked(7, painted('99'))] })).toMatchObject({ pieces: [], margins: [['99']] });
  });

  const span = (actual: string, inside: string): string =>
    `BT\n/F1 10 Tf\n/Span<</ActualText ${actual} >> BDC\n${inside}EMC\nET\n`;
  it.each([
    ['the characters of a ligature', '(ffi)', '<0001> Tj\n', 'ffi'],
    ['nothing of glyphs that the clip cut away', '<FEFF0035>', '', undefined],
    [
      'both of what is read out and what is painted, where these are other numerals',
      '(5)',
      '<0039> Tj\n',
      '5 9',
    ],
    ['a glyph without a character as unknown', '(x)', '<0001> Tj\n', 'x'],
  ])('reads %s', (_, actual, inside, text) => {
    const pages = [marked(0, span(actual, inside))];
    expect(textsOf({ pages, objects: one })).toEqual(text === undefined ? [] : [text]);
  });

  it('names a glyph that its font gives no character', () => {
    const pages = [marked(0, 'BT\n/F1 10 Tf\n<00010035> Tj\nET\n')];
    expect(textsOf({ pages, objects: one })).toEqual(['\ufffd5']);
  });

  it('leaves out what is painted transparent, up to where that ends', () => {
    const pages = [marked(0, `q\n/G1 gs\n${painted('12')}Q\n${painted('34')}`)];
    const objects = { ...one, 40: '<</ca 0\n/BM /Normal>>' };
    expect(textsOf({ pages, objects, resources: '/ExtGState <</G1 40 0 R>>\n' })).toEqual(['34']);
  });

  const form = (content: string, more = ''): string => {
    const data = deflateSync(content);
    return `<</Type /XObject\n/Subtype /Form\n/Resources <</Font <</F1 90 0 R>>>>\n${more}/Filter /FlateDecode\n/Length ${data.length}>> stream\n${data.toString('latin1')}\nendstream`;
  };
  it('reads the elements inside a form, and its other text with the element that shows it', () => {
    const objects = {
      30: element('P', '[0 <</Type /MCR\n/Stm 40 0 R\n/MCID 0>>]'),
      40: form(`${painted('outer')}${marked(0, painted('inner'))}`, '/StructParents 1\n'),
    };
    const pages = [marked(0, '/X1 Do\n')];
    expect(textsOf({ pages, objects, resources: '/XObject <</X1 40 0 R>>\n' })).toEqual(['outer', 'inner']);
  });

  it('reads what patterns and masks paint as text beside the elements', () => {
    const objects = { 40: form(painted('9')), 41: '<</SMask <</G 42 0 R>>>>', 42: form(painted('8')) };
    const resources = '/Pattern <</P1 40 0 R>>\n/ExtGState <</G1 41 0 R>>\n';
    expect(read({ pages: [''], objects, resources }).margins).toEqual([['9', '8']]);
  });
});

describe('a PDF that is not built as the browser builds it is refused', () => {
  const text = marked(0, painted('12'));
  const refused: readonly (readonly [string, TaggedPdf])[] = [
    ['an operator that might show text unseen', { pages: ['BT\n3 Tr\nET\n'] }],
    ['text in an array', { pages: ['BT\n/F1 10 Tf\n[<0031>] TJ\nET\n'] }],
    ['text that is not in glyph codes', { pages: ['BT\n/F1 10 Tf\n(12) Tj\nET\n'] }],
    ['an inline image', { pages: ['BI /W 1 /H 1 ID x EI\n'] }],
    ['text outside a text object', { pages: ['/F1 10 Tf\n<0031> Tj\n'] }],
    ['a marked content without end', { pages: ['/P <</MCID 0 >>BDC\n'] }],
    ['an end without its marked content', { pages: ['EMC\n'] }],
    ['a state that was not saved', { pages: ['Q\n'] }],
    ['a string without end', { pages: ['BT\n(12'] }],
    ['a marked content of another kind', { pages: ['/OC /Layer BDC\nEMC\n'] }],
    ['a font of another kind', { pages: [text], font: '<</Type /Font\n/Subtype /Type3>>' }],
    [
      'an element with a text of its own',
      { pages: [text], objects: { 30: element('P', '0', '/ActualText (9)\n') } },
    ],
    ['a marked content in two elements', { pages: [text], objects: { 30: element('P', '[0 0]') } }],
    ['an element that holds itself', { pages: [text], objects: { 30: element('P', '30 0 R') } }],
    ['an unknown part of an element', { pages: [text], objects: { 30: element('P', '<</Type /Other>>') } }],
    [
      'an annotation that shows something',
      { pages: [text], annotations: '/Annots [40 0 R]\n', objects: { 40: '<</Subtype /FreeText>>' } },
    ],
    [
      'a link with an appearance',
      { pages: [text], annotations: '/Annots [40 0 R]\n', objects: { 40: '<</Subtype /Link\n/AP <<>>>>' } },
    ],
  ];
  it.each(refused)('%s', (_, pdf) => {
    expect(() => read(pdf)).toThrow(expect.objectContaining({ name: 'render.unknown-pdf' }));
  });
});
