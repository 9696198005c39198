import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Text } from '../../functions/domain/text.ts';
import { paragraph, plain, sentence, tokenize } from '../../functions/domain/words.ts';

const text = (one: string): Text => [{ kind: 'text', text: one }];
const figure = (id: string, printed: string): Text => [{ kind: 'figure', id, text: printed, state: 'value' }];

describe('a sentence', () => {
  test.each([
    ['Nothing bound.', [{ kind: 'text', text: 'Nothing bound.' }]],
    ['', []],
    [
      'Fell by {{cr.change.total@inventory|abs}} percent',
      [
        { kind: 'text', text: 'Fell by ' },
        { kind: 'placeholder', name: 'cr.change.total@inventory', form: 'abs' },
        { kind: 'text', text: ' percent' },
      ],
    ],
    [
      '{{ a }}{{b | abs }}',
      [
        { kind: 'placeholder', name: 'a', form: '' },
        { kind: 'placeholder', name: 'b', form: 'abs' },
      ],
    ],
    [
      '**Water.** Less of it',
      [
        { kind: 'strong', tokens: [{ kind: 'text', text: 'Water.' }] },
        { kind: 'text', text: ' Less of it' },
      ],
    ],
    [
      'a **{{n}} t** b',
      [
        { kind: 'text', text: 'a ' },
        {
          kind: 'strong',
          tokens: [
            { kind: 'placeholder', name: 'n', form: '' },
            { kind: 'text', text: ' t' },
          ],
        },
        { kind: 'text', text: ' b' },
      ],
    ],
    ['one { brace } and <b>', [{ kind: 'text', text: 'one { brace } and <b>' }]],
  ])('"%s" is read as its pieces', (source, tokens) => {
    expect(tokenize(source)).toEqual(tokens);
  });

  test('of plain words stays as it is, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        fc.pre(!source.includes('**') && !source.includes('{{'));
        expect(plain(sentence(source, () => 'suppressed') ?? text('suppressed'))).toBe(source);
      }),
    );
  });

  test('says its figures where they stand, with their ids', () => {
    const said = sentence('From {{a}} to **{{b|abs}}**.', (name, form) => figure(name, `<${name}${form}>`));
    expect(said).toEqual([
      { kind: 'text', text: 'From ' },
      { kind: 'figure', id: 'a', text: '<a>', state: 'value' },
      { kind: 'text', text: ' to ' },
      { kind: 'strong', children: [{ kind: 'figure', id: 'b', text: '<babs>', state: 'value' }] },
      { kind: 'text', text: '.' },
    ]);
    expect(plain(said ?? [])).toBe('From <a> to <babs>.');
  });

  test.each(['No {{missing}} here.', '{{known}} and {{missing}}', 'Strong **{{missing}}** too'])(
    '"%s" is not said at all while a figure of it is missing',
    (source) => {
      const resolve = (name: string) => (name === 'missing' ? 'suppressed' : figure(name, '1'));
      expect(sentence(source, resolve)).toBeUndefined();
      expect(sentence(source.replaceAll('missing', 'known'), resolve)).toBeDefined();
    },
  );
});

describe('a paragraph', () => {
  test.each([
    ['en', 'One. Two. Three.'],
    ['zh-CN', 'One.Two.Three.'],
    ['zh', 'One.Two.Three.'],
  ])('in %s joins its sentences as the language does', (language, expected) => {
    expect(plain(paragraph(['One.', 'Two.', 'Three.'].map(text), language))).toBe(expected);
  });

  test('of one sentence or none adds nothing', () => {
    expect(paragraph([text('One.')], 'en')).toEqual(text('One.'));
    expect(paragraph([], 'en')).toEqual([]);
  });
});

test('plain text leaves marks of notes out and keeps what links and figures say', () => {
  const said: Text = [
    { kind: 'link', href: '#a', children: text('Scope ') },
    { kind: 'constant', id: 'c', text: '1' },
    { kind: 'note', id: 'n', number: 3 },
    { kind: 'structure', id: 's', text: '.2' },
  ];
  expect(plain(said)).toBe('Scope 1.2');
});
