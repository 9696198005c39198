import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from './geometry.ts';
import { type PageContent, readPage } from './page-content.ts';
import { type Element, readStructure } from './structure-tree.ts';

/** A heading of the bookmarks with the page it leads to. */
export interface Bookmark {
  readonly title: string;
  /** 1 for the report's title, 2 for contents and chapters, 3 for sections … */
  readonly level: number;
  readonly page: number;
}

export interface PageLink extends Box {
  readonly page: number;
  /** Anchor it leads to, and where that stands. */
  readonly anchor: string;
  readonly target: { readonly page: number; readonly top: number };
}

/** A printed report as a reader's program sees it. */
export interface ReportPdf {
  readonly title: unknown;
  readonly language: unknown;
  readonly tagged: boolean;
  readonly pages: readonly PageContent[];
  readonly structure: Element;
  readonly bookmarks: readonly Bookmark[];
  readonly links: readonly PageLink[];
}

export async function readReport(bytes: Uint8Array): Promise<ReportPdf> {
  // pdf.js takes the bytes it is given away with it.
  const task = getDocument({
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    fontExtraProperties: true,
    verbosity: 0,
  });
  const pdf = await task.promise;
  try {
    const pages: PageContent[] = [];
    for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(pdf, number));
    const { info } = await pdf.getMetadata();
    const { Title: title, Language: language } = info as Record<string, unknown>;
    const marks = (await pdf.getMarkInfo()) as unknown as ReadonlyMap<string, boolean> | null;
    return {
      title,
      language,
      tagged: marks?.get('Marked') === true,
      pages,
      structure: readStructure(bytes),
      bookmarks: await readBookmarks(pdf),
      links: await readLinks(pdf),
    };
  } finally {
    await task.destroy();
  }
}

type Destination = readonly [{ readonly num: number; readonly gen: number }, unknown, number, number];
type OutlineNode = {
  readonly title: string;
  readonly dest: unknown;
  readonly items: readonly OutlineNode[];
};

async function placeOf(pdf: PDFDocumentProxy, dest: unknown): Promise<{ page: number; top: number }> {
  const found = (typeof dest === 'string' ? await pdf.getDestination(dest) : dest) as Destination | null;
  if (!found) throw new Error(`the destination ${String(dest)} is nowhere in the file`);
  return { page: (await pdf.getPageIndex(found[0])) + 1, top: found[3] };
}

async function readBookmarks(pdf: PDFDocumentProxy): Promise<readonly Bookmark[]> {
  const bookmarks: Bookmark[] = [];
  const walk = async (nodes: readonly OutlineNode[], level: number): Promise<void> => {
    for (const { title, dest, items } of nodes) {
      bookmarks.push({ title, level, page: (await placeOf(pdf, dest)).page });
      await walk(items, level + 1);
    }
  };
  await walk(((await pdf.getOutline()) ?? []) as readonly OutlineNode[], 1);
  return bookmarks;
}

async function readLinks(pdf: PDFDocumentProxy): Promise<readonly PageLink[]> {
  const links: PageLink[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    for (const annotation of await (await pdf.getPage(page)).getAnnotations()) {
      if (annotation.subtype !== 'Link' || typeof annotation.dest !== 'string') continue;
      const [left, bottom, right, top] = annotation.rect as [number, number, number, number];
      const target = await placeOf(pdf, annotation.dest);
      const anchor = decodeURIComponent(annotation.dest);
      links.push({ page, anchor, target, left, right, bottom, top });
    }
  }
  return links;
}
