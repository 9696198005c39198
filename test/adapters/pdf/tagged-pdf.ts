import { deflateSync } from 'node:zlib';
import { INFO, skiaPdf, stream } from './skia-pdf.ts';

/** Glyph codes of the test font: the character's own code point; U+0001 is a glyph without a character. */
export const glyphs = (text: string): string =>
  `<${[...text].map((one) => one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')).join('')}>`;

/** A text object that paints a text. */
export const painted = (text: string): string => `BT\n/F1 10 Tf\n1 0 0 -1 5 5 Tm\n${glyphs(text)} Tj\nET\n`;

/** A marked content of an element. */
export const marked = (mark: number, content: string): string =>
  `/NonStruct <</MCID ${mark} >>BDC\n${content}EMC\n`;

const unicodeMap = `begincmap
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
2 beginbfrange
<0020> <007E> <0020>
<4E00> <9FFF> <4E00>
endbfrange
endcmap`;

const font = 90;
const pagesObject = 80;
const root = 81;
const elements = 82;
const page = (number: number): number => 10 + number;
const content = (number: number): number => 20 + number;

export interface TaggedPdf {
  /** Content stream of each page. */
  readonly pages: readonly string[];
  /** Objects of the structure tree and others, by number from 30; 30 is the first element. */
  readonly objects?: Readonly<Record<number, string>>;
  readonly resources?: string;
  readonly annotations?: string;
  readonly font?: string;
}

const standardFont = `<</Type /Font\n/Subtype /Type0\n/BaseFont /AAAAAA+Test\n/Encoding /Identity-H\n/ToUnicode ${font + 1} 0 R>>`;

/** A small file as Skia lays it out: pages numbered from object 10, their elements from object 30. */
export function taggedPdf({
  pages,
  objects = {},
  resources = '',
  annotations = '',
  font: own,
}: TaggedPdf): Buffer {
  const all: Record<number, string> = {
    1: INFO,
    [root]: `<</Type /Catalog\n/Pages ${pagesObject} 0 R\n/StructTreeRoot ${elements} 0 R>>`,
    [pagesObject]: `<</Type /Pages\n/Count ${pages.length}\n/Kids [${pages.map((_, number) => `${page(number)} 0 R`).join(' ')}]>>`,
    [elements]: '<</Type /StructTreeRoot\n/K 30 0 R>>',
    30: '<</Type /StructElem\n/S /Document\n/P 82 0 R\n/K []>>',
    ...objects,
    [font]: own ?? standardFont,
    [font + 1]: stream(deflateSync(unicodeMap)),
  };
  pages.forEach((text, number) => {
    all[page(number)] =
      `<</Type /Page\n/Resources <</Font <</F1 ${font} 0 R>>\n${resources}>>\n${annotations}/Contents ${content(number)} 0 R\n/Parent ${pagesObject} 0 R>>`;
    all[content(number)] = stream(deflateSync(text));
  });
  return skiaPdf(all, root);
}

/** An element of the structure tree. */
export const element = (kind: string, parts: string, more = ''): string =>
  `<</Type /StructElem\n/S /${kind}\n${more}/P 30 0 R\n/Pg 10 0 R\n/K ${parts}>>`;
