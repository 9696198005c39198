import { openPdf, type PdfFile, reference } from '../../../functions/adapters/pdf/pdf-file.ts';
import { readPages } from '../../../functions/adapters/pdf/read-pages.ts';

/** Where a piece of marked content is painted (ISO 32000-1, 14.7.4). */
export interface ContentReference {
  readonly page: number;
  readonly mcid: number;
}

/** An element of the logical structure; `number` is its object number, so that a row on two pages is one row. */
export interface Element {
  readonly number: number;
  readonly role: string;
  readonly alternative: string | undefined;
  readonly attributes: string;
  readonly children: readonly Element[];
  /** Content painted for this element itself, not for its children. */
  readonly own: readonly ContentReference[];
}

/** The structure tree of a PDF from Chromium: object by object, as pdf.js would only tell it page by page. */
export function readStructure(bytes: Uint8Array): Element {
  const pdf = openPdf(bytes);
  const pages = pageNumbers(pdf);
  const root = reference(pdf.object(reference(pdf.trailer, 'Root') ?? 0), 'StructTreeRoot') ?? 0;
  return element(pdf, root, pages);
}

/** Page object → page number. The order is that of the page tree, which read-pages.ts verifies. */
function pageNumbers(pdf: PdfFile): ReadonlyMap<number, number> {
  const count = readPages(pdf).pageCount;
  const numbers = new Map<number, number>();
  const collect = (node: number): void => {
    const kids = /\/Kids \[([^\]]*)\]/.exec(pdf.object(node))?.[1];
    if (kids === undefined) numbers.set(node, numbers.size + 1);
    else for (const kid of kids.matchAll(/(\d+) 0 R/g)) collect(Number(kid[1]));
  };
  const catalog = pdf.object(reference(pdf.trailer, 'Root') ?? 0);
  collect(reference(catalog, 'Pages') ?? 0);
  if (numbers.size !== count) throw new Error(`${numbers.size} pages in the page tree, ${count} declared`);
  return numbers;
}

const kid = /<<([^>]*)>>|(\d+) 0 R|(\d+)/g;

function element(pdf: PdfFile, number: number, pages: ReadonlyMap<number, number>): Element {
  const dictionary = pdf.object(number);
  const ownPage = pages.get(reference(dictionary, 'Pg') ?? -1);
  const kids = /\/K (\[[\s\S]*?\]|<<[^>]*>>|\d+ 0 R|\d+)/.exec(dictionary)?.[1] ?? '';
  const children: Element[] = [];
  const own: ContentReference[] = [];
  for (const [, inline, child, mcid] of kids.matchAll(kid)) {
    if (child !== undefined) children.push(element(pdf, Number(child), pages));
    else if (mcid !== undefined && ownPage !== undefined) own.push({ page: ownPage, mcid: Number(mcid) });
    else if (inline?.includes('/MCR')) {
      const page = pages.get(reference(inline, 'Pg') ?? -1) ?? ownPage;
      const id = /\/MCID (\d+)/.exec(inline)?.[1];
      if (page !== undefined && id !== undefined) own.push({ page, mcid: Number(id) });
    }
  }
  return {
    number,
    role: /\/S \/(\w+)/.exec(dictionary)?.[1] ?? 'Root',
    alternative: textString(/\/Alt (\((?:\\[\s\S]|[^\\)])*\)|<[0-9A-Fa-f]*>)/.exec(dictionary)?.[1]),
    attributes: /\/A (\[[\s\S]*\])/.exec(dictionary)?.[1] ?? '',
    children,
    own,
  };
}

/** A text string object (ISO 32000-1, 7.9.2.2): UTF-16 after a byte order mark, otherwise Latin letters. */
function textString(source: string | undefined): string | undefined {
  if (source === undefined) return undefined;
  const bytes = source.startsWith('<') ? Buffer.from(source.slice(1, -1), 'hex') : unescapeLiteral(source);
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1');
  return bytes.subarray(2).swap16().toString('utf16le');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

function unescapeLiteral(source: string): Buffer {
  const text = source
    .slice(1, -1)
    .replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
      /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (escapes[code] ?? code),
    );
  return Buffer.from(text, 'latin1');
}

/** The element and everything below it, in reading order. */
export function within(start: Element): readonly Element[] {
  return [start, ...start.children.flatMap(within)];
}

export function withRole(start: Element, ...roles: readonly string[]): readonly Element[] {
  return within(start).filter((one) => roles.includes(one.role));
}

/** All content of the element, its own before that of its children. */
export function contentOf(start: Element): readonly ContentReference[] {
  return within(start).flatMap((one) => one.own);
}
