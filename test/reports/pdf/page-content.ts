import { OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Box, clipped, type Matrix, multiply, transformed } from './geometry.ts';

/** A run of glyphs in one face on one line; box in points from the lower left corner of the page. */
export interface PageText extends Box {
  readonly text: string;
  readonly size: number;
  readonly baseline: number;
  /** PostScript name without the subset tag. */
  readonly face: string;
  /** Marked content it belongs to; none for running heads and page numbers. */
  readonly mcid: number | null;
}

/** Something painted that is no text, cut to what its clip shows. */
export interface PageShape extends Box {
  readonly kind: 'path' | 'image';
}

export interface PageContent {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PageText[];
  readonly shapes: readonly PageShape[];
  /** Glyphs without a shape of their own (.notdef, glyph 0). */
  readonly missingGlyphs: number;
}

/** Reach of the glyphs above and below the baseline, in ems; enough for Han as for Latin. */
const ascent = 0.8;
const descent = 0.2;

export async function readPage(pdf: PDFDocumentProxy, number: number): Promise<PageContent> {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  // The operator list comes first: it makes the faces' names known.
  const shapes = await readShapes(page);
  return {
    number,
    width,
    height,
    shapes,
    texts: await readTexts(page),
    missingGlyphs: await countMissing(page),
  };
}

async function readTexts(page: PDFPageProxy): Promise<readonly PageText[]> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marked: (number | null)[] = [];
  const texts: PageText[] = [];
  for (const item of items) {
    if (!('str' in item)) {
      const id = /_mc(\d+)$/.exec(item.id ?? '')?.[1];
      if (item.type === 'endMarkedContent') marked.pop();
      else marked.push(id === undefined ? (marked.at(-1) ?? null) : Number(id));
      continue;
    }
    if (item.str.trim() === '') continue;
    const [a = 0, b = 0, , , left = 0, baseline = 0] = item.transform as number[];
    const size = Math.hypot(a, b);
    const font = page.commonObjs.get(item.fontName) as { readonly name: string };
    texts.push({
      text: item.str,
      size,
      baseline,
      face: font.name.replace(/^[A-Z]{6}\+/, ''),
      mcid: marked.at(-1) ?? null,
      left,
      right: left + item.width,
      bottom: baseline - descent * size,
      top: baseline + ascent * size,
    });
  }
  return texts;
}

interface State {
  readonly matrix: Matrix;
  readonly clip: Box;
}

const painting: ReadonlySet<number> = new Set([
  OPS.fill,
  OPS.eoFill,
  OPS.stroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const images: ReadonlySet<number> = new Set([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
]);
const everywhere: Box = { left: -1e6, right: 1e6, bottom: -1e6, top: 1e6 };
const unitSquare: Box = { left: 0, right: 1, bottom: 0, top: 1 };

/** Follows matrix and clip through the page, as a viewer does. */
async function readShapes(page: PDFPageProxy): Promise<readonly PageShape[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const shapes: PageShape[] = [];
  const saved: State[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], clip: everywhere };
  let clipPending = false;
  const paint = (kind: PageShape['kind'], box: Box): void => {
    const visible = clipped(transformed(box, state.matrix), state.clip);
    if (visible) shapes.push({ kind, ...visible });
  };
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as readonly unknown[];
    if (operator === OPS.save) saved.push(state);
    else if (operator === OPS.restore || operator === OPS.paintFormXObjectEnd) state = saved.pop() ?? state;
    else if (operator === OPS.transform)
      state = { ...state, matrix: multiply(state.matrix, args as unknown as Matrix) };
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(state);
      const [matrix] = args as readonly [Matrix | null];
      if (matrix) state = { ...state, matrix: multiply(state.matrix, matrix) };
    } else if (operator === OPS.clip || operator === OPS.eoClip) clipPending = true;
    else if (operator === OPS.constructPath) {
      const [then, , bounds] = args as readonly [number, unknown, ArrayLike<number> | null];
      const box = boundsBox(bounds);
      if (box && painting.has(then)) paint('path', box);
      if (box && clipPending)
        state = { ...state, clip: clipped(transformed(box, state.matrix), state.clip) ?? nothing };
      clipPending = false;
    } else if (images.has(operator)) paint('image', unitSquare);
  });
  return shapes;
}

const nothing: Box = { left: 0, right: 0, bottom: 0, top: 0 };

function boundsBox(bounds: ArrayLike<number> | null): Box | undefined {
  if (!bounds) return undefined;
  const [left = 0, bottom = 0, right = 0, top = 0] = Array.from(bounds);
  return Number.isFinite(left) ? { left, bottom, right, top } : undefined;
}

/** Fonts are Identity-H: the code of a character is its glyph (ISO 32000-1, 9.7.5.2). */
async function countMissing(page: PDFPageProxy): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const glyphs = fnArray.flatMap((operator, index) =>
    operator === OPS.showText ? (argsArray[index] as [readonly unknown[]])[0] : [],
  );
  return glyphs.filter((glyph) => (glyph as { originalCharCode?: number }).originalCharCode === 0).length;
}
