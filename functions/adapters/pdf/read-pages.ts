import { type PdfFile, reference, unknownPdf } from './pdf-file.ts';

export interface PdfPages {
  readonly pageCount: number;
  /** Destination name → page number, from 1. */
  readonly pages: Readonly<Record<string, number>>;
}

function collectPages(pdf: PdfFile, node: number, found: Map<number, number>): void {
  const dictionary = pdf.object(node);
  const kids = /\/Kids \[([^\]]*)\]/.exec(dictionary)?.[1];
  if (kids === undefined) {
    if (!/\/Type \/Page\b/.test(dictionary) || found.has(node))
      throw unknownPdf(`object ${node} is not a page`);
    found.set(node, found.size + 1);
    return;
  }
  for (const kid of kids.matchAll(/(\d+) 0 R/g)) collectPages(pdf, Number(kid[1]), found);
}

/** A name object back to the id it came from: `#xx` is PDF's escape (ISO 32000-1, 7.3.5), `%xx` that of the URL fragment. */
function anchorOf(name: string): string {
  const fragment = name.replace(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Page objects of a file, each with its number from 1. */
export function pageNumbers(pdf: PdfFile): ReadonlyMap<number, number> {
  const root = reference(pdf.trailer, 'Root');
  const tree = root === undefined ? undefined : reference(pdf.object(root), 'Pages');
  if (tree === undefined) throw unknownPdf('no page tree');
  const numbers = new Map<number, number>();
  collectPages(pdf, tree, numbers);
  const count = /\/Count (\d+)/.exec(pdf.object(tree))?.[1];
  if (Number(count) !== numbers.size) throw unknownPdf(`${numbers.size} pages where ${count} are declared`);
  return numbers;
}

/** Reads the page tree and the named destinations of a PDF from Chromium; a few milliseconds for hundreds of pages. */
export function readPages(pdf: PdfFile): PdfPages {
  const root = reference(pdf.trailer, 'Root');
  const catalog = root === undefined ? '' : pdf.object(root);
  if (/\/Names\b/.test(catalog)) throw unknownPdf('destinations in a name tree');
  const numbers = pageNumbers(pdf);
  const table = reference(catalog, 'Dests');
  const destinations = table === undefined ? '' : pdf.object(table);
  const pages: Record<string, number> = {};
  for (const [, name, target] of destinations.matchAll(/\/([^\s/[\]()<>{}%]+) \[(\d+) 0 R/g)) {
    const page = numbers.get(Number(target));
    if (page === undefined) throw unknownPdf(`destination ${name} leads to no page`);
    pages[anchorOf(name!)] = page;
  }
  return { pageCount: numbers.size, pages };
}
