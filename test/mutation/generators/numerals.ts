import { type Kind, type Language, languages } from '../mutation.ts';
import type { Random } from '../random.ts';
import type { Specimen } from '../specimen.ts';

/** A piece of markup whose text is bound. */
interface Bound {
  readonly kind: 'figure' | 'constant' | 'structure';
  readonly id: string;
  /** The element as it stands, its text, and where the element begins. */
  readonly element: string;
  readonly text: string;
  readonly at: number;
}

const boundElement =
  /<(span|tspan|sup|p)\b[^>]*\bdata-(figure|constant|structure)="([^"]*)"[^>]*>(?:<a [^>]*>)?([^<]+)(?:<\/a>)?<\/\1>/g;

const seen = new WeakMap<Specimen, Readonly<Record<Language, readonly Bound[]>>>();

function boundOf(specimen: Specimen): Readonly<Record<Language, readonly Bound[]>> {
  const known = seen.get(specimen);
  if (known) return known;
  const found = Object.fromEntries(
    languages.map((language) => [
      language,
      [...specimen.html[language].matchAll(boundElement)].map(([element, , kind, id, text, index]) => ({
        ...{ element, id, text, kind },
        at: specimen.html[language].indexOf(element, typeof index === 'number' ? index : 0),
      })),
    ]),
  ) as unknown as Readonly<Record<Language, readonly Bound[]>>;
  seen.set(specimen, found);
  return found;
}

/** A bound element changed where it stands in the composed document. */
function oneElement(
  name: string,
  count: number,
  kinds: readonly Bound['kind'][],
  change: (
    bound: Bound,
    random: Random,
    context: { all: readonly Bound[]; after: string },
  ) => string | undefined,
): Kind {
  return {
    name: `numerals.${name}`,
    count,
    make(random, specimen) {
      const language = random.one(languages);
      const html = specimen.html[language];
      const all = boundOf(specimen)[language].filter(
        (one) => kinds.includes(one.kind) && /\d/.test(one.text),
      );
      if (all.length === 0) return undefined;
      const bound = random.one(all);
      const end = bound.at + bound.element.length;
      const made = change(bound, random, { all, after: html.slice(end, end + 200) });
      if (made === undefined || made === bound.element) return undefined;
      return {
        place: `${language}: ${textAround(html, bound.at, end)}`,
        found: bound.element,
        made,
        alteration: {
          on: 'html',
          language,
          change: (whole) => whole.slice(0, bound.at) + made + whole.slice(end),
        },
      };
    },
  };
}

const textAround = (html: string, from: number, to: number): string =>
  html
    .slice(Math.max(0, from - 120), to + 80)
    .replace(/^[^<]*>/, '')
    .replaceAll(/<[^>]*(>|$)/g, ' ')
    .replaceAll(/\s+/g, ' ');

const retexted = ({ element, text }: Bound, to: string): string => element.replace(`>${text}<`, `>${to}<`);

function digitChanged(text: string, random: Random): string {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const at = random.one(places);
  return `${text.slice(0, at)}${(Number(text[at]) + 1 + random.below(8)) % 10}${text.slice(at + 1)}`;
}

/** Text typed somewhere into a paragraph or a cell, next to what is bound or far from it. */
function typed(name: string, count: number, texts: Readonly<Record<Language, readonly string[]>>): Kind {
  return {
    name: `numerals.${name}`,
    count,
    make(random, specimen) {
      const language = random.one(languages);
      const html = specimen.html[language];
      const body = html.indexOf('<main');
      const places = [...html.matchAll(/<\/(p|td|th|dd|dt|figcaption|h3|text|li|a)>/g)].filter(
        ({ index }) => index > body && !/[>\s]/.test(html[index - 1] as string),
      );
      const { index } = random.one(places);
      const text = random.one(texts[language]);
      return {
        place: `${language}: ${textAround(html, index - 60, index)}`,
        found: '',
        made: text,
        alteration: {
          on: 'html',
          language,
          change: (whole) => whole.slice(0, index) + text + whole.slice(index),
        },
      };
    },
  };
}

const both = (...texts: readonly string[]): Readonly<Record<Language, readonly string[]>> => ({
  'zh-CN': texts,
  en: texts,
});

export const numeralKinds: readonly Kind[] = [
  oneElement('digit-changed', 8, ['figure'], (one, random) => retexted(one, digitChanged(one.text, random))),
  oneElement('separator-moved', 4, ['figure'], (one) =>
    retexted(one, one.text.replace(/(\d),(\d)/, '$1$2,')),
  ),
  oneElement('separator-dropped', 3, ['figure'], (one) => retexted(one, one.text.replace(',', ''))),
  oneElement('digits-transposed', 4, ['figure'], (one) =>
    retexted(one, one.text.replace(/(\d)(\d)(?=\D*$)/, '$2$1')),
  ),
  oneElement('sign-changed', 3, ['figure'], (one) =>
    retexted(one, one.text.startsWith('−') ? one.text.slice(1) : `−${one.text}`),
  ),
  oneElement('decimal-dropped', 3, ['figure'], (one) =>
    one.text.includes('.') ? retexted(one, one.text.slice(0, -1)) : undefined,
  ),
  oneElement('text-of-another', 6, ['figure'], (one, random, { all }) => retexted(one, random.one(all).text)),
  oneElement('id-of-another', 4, ['figure'], (one, random, { all }) => {
    const other = random.one(all);
    return other.text === one.text ? undefined : one.element.replace(`"${one.id}"`, `"${other.id}"`);
  }),
  oneElement('id-of-none', 3, ['figure'], (one) => one.element.replace(`"${one.id}"`, `"${one.id}0"`)),
  oneElement('binding-removed', 4, ['figure', 'constant', 'structure'], (one) =>
    one.element.replace(/ data-\w+="[^"]*"/, ''),
  ),
  oneElement('figure-as-constant', 3, ['figure'], (one) =>
    one.element.replace(' data-figure=', ' data-constant='),
  ),
  oneElement('figure-as-structure', 3, ['figure'], (one) =>
    one.element.replace(' data-figure=', ' data-structure='),
  ),
  oneElement('element-twice', 3, ['figure'], (one) => `${one.element}${one.element}`),
  oneElement('element-dropped', 4, ['figure'], () => ''),
  oneElement('constant-digit-changed', 4, ['constant'], (one, random) =>
    retexted(one, digitChanged(one.text, random)),
  ),
  oneElement('structure-digit-changed', 4, ['structure'], (one, random) =>
    retexted(one, digitChanged(one.text, random)),
  ),
  {
    name: 'numerals.percent-dropped',
    count: 4,
    make(random, specimen) {
      const language = random.one(languages);
      const html = specimen.html[language];
      const places = [...html.matchAll(/(?<=data-figure="[^"]*">[^<]*<\/t?span>(?:<\/span>)?)\s?%/g)];
      if (places.length === 0) return undefined;
      const { index, 0: sign } = random.one(places);
      return {
        place: `${language}: ${textAround(html, index - 60, index)}`,
        found: sign,
        made: '',
        alteration: {
          on: 'html',
          language,
          change: (whole) => whole.slice(0, index) + whole.slice(index + sign.length),
        },
      };
    },
  },
  {
    name: 'numerals.alternative-digit-changed',
    count: 3,
    make(random, specimen) {
      const language = random.one(languages);
      const html = specimen.html[language];
      const places = [...html.matchAll(/(?:aria-label|alt)="[^"]*?\d[^"]*"/g)];
      if (places.length === 0) return undefined;
      const { index, 0: attribute } = random.one(places);
      const made = digitChanged(attribute, random);
      return {
        place: `${language} alternative`,
        found: attribute,
        made,
        alteration: {
          on: 'html',
          language,
          change: (whole) => whole.slice(0, index) + made + whole.slice(index + attribute.length),
        },
      };
    },
  },
  typed('typed', 4, {
    'zh-CN': ['约3,000', '，下降12.5%', '共27家', '2025'],
    en: [' about 3,000', ', down 12.5%', ' 27 in all', ' 2025'],
  }),
  typed('typed-other-script', 4, both('３０', '½', 'Ⅲ', '③', '²', '٣')),
  typed('typed-entity', 3, both('&#49;&#50;', '&#x31;', '&frac12;')),
];
