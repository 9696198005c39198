import type { RenderRequest } from '../../ports/renderer.ts';
import { openPdf } from '../pdf/pdf-file.ts';
import { readPages } from '../pdf/read-pages.ts';
import { contentsAnchors, fillSlots } from './contents-slots.ts';
import type { PrintPage } from './print-page.ts';
import { RenderError } from './render-error.ts';
import type { FontFiles } from './served-fonts.ts';

export interface PrintedDocument {
  readonly pdf: Buffer;
  readonly pageCount: number;
  readonly pages: Pages;
}

type Pages = Readonly<Record<string, number>>;

/** Two prints settle any document whose slots have a fixed width; more than this means they have not. */
const PRINTS = 4;

function plausibleGuess(anchors: readonly string[], guess: Pages | undefined): Pages | undefined {
  const complete = anchors.every((anchor) => Number.isSafeInteger(guess?.[anchor]) && guess![anchor]! > 0);
  return complete ? guess : undefined;
}

function requireDestinations(anchors: readonly string[], pages: Pages): void {
  const lost = anchors.filter((anchor) => pages[anchor] === undefined);
  if (lost.length === 0) return;
  throw new RenderError(
    'render.missing-destination',
    `The contents list prints the page of ${lost.map((anchor) => `"${anchor}"`).join(', ')}, but the PDF has no such ` +
      'destination: an element needs this id, and a link in the document needs to lead to it.',
    { anchors: lost },
  );
}

/** Prints until the page numbers in the contents list are those of the printed file itself. */
export async function printWithContents(
  page: PrintPage,
  request: Pick<RenderRequest, 'html' | 'guessedPages'>,
  fonts: FontFiles,
): Promise<PrintedDocument> {
  const anchors = contentsAnchors(request.html);
  const guess = plausibleGuess(anchors, request.guessedPages);
  let written: Pages = guess ?? {};
  const html = anchors.length === 0 ? request.html : fillSlots(request.html, written);
  await page.load({ html, fonts });

  const write = async (pages: Pages) => {
    requireDestinations(anchors, pages);
    await page.writePageNumbers(pages);
    written = pages;
  };
  if (guess === undefined) await write(readPages(openPdf(await page.printDraft())).pages);

  for (let print = 1; print <= PRINTS; print++) {
    const pdf = await page.printFinal();
    const { pageCount, pages } = readPages(openPdf(pdf));
    if (anchors.every((anchor) => pages[anchor] !== undefined && pages[anchor] === written[anchor])) {
      return { pdf, pageCount, pages };
    }
    await write(pages);
  }
  throw new RenderError(
    'render.contents-unstable',
    `The page numbers in the contents list still changed after ${PRINTS} prints. Writing a number moves a page break: ` +
      'give the number slots (data-page-of) a fixed width.',
    { pages: written },
  );
}
