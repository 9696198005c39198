import type { Page } from 'puppeteer-core';
import { withinDeadline } from './deadline.ts';
import { DOCUMENT_ADDRESS, guardPage, type ServedDocument } from './page-guard.ts';
import { RenderError } from './render-error.ts';

export interface PrintPage {
  load(document: ServedDocument): Promise<void>;
  /** An untagged print with nothing painted: same layout, same destinations, half the time. */
  printDraft(): Promise<Buffer>;
  printFinal(): Promise<Buffer>;
  writePageNumbers(pages: Readonly<Record<string, number>>): Promise<unknown>;
  /** False once its process has crashed. */
  isAlive(): boolean;
  close(): Promise<void>;
}

/** A4 (ISO 216) in inches, for a document whose CSS names no page size. */
const PAPER = { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4 };

/** Milliseconds; a page that needs longer to close hangs. */
const CLOSING = 5_000;

// Scripts for the page are text: a bundler may not rewrite them, and the project's types know no DOM.
const PAINT_NOTHING = `
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { visibility: hidden !important }');
  document.adoptedStyleSheets = [sheet];`;

/** Loads all that the style declares: a font used only by the page margins would be asked for too late, while printing. */
const LOAD_FONTS = `
  const fonts = [...document.fonts];
  const loaded = await Promise.allSettled(fonts.map((font) => font.load()));
  return fonts.filter((_, i) => loaded[i].status === 'rejected').map((font) => font.family + ' ' + font.weight).join(', ');`;

const PAINT_ALL = 'document.adoptedStyleSheets = [];';

function writeSlots(pages: Readonly<Record<string, number>>): string {
  return `
    const pages = ${JSON.stringify(pages)};
    for (const slot of document.querySelectorAll('[data-page-of]')) {
      const number = pages[slot.dataset.pageOf];
      if (number !== undefined) slot.firstChild.data = String(number);
    }`;
}

function unreadableFonts(fonts: string): RenderError {
  return new RenderError(
    'render.foreign-font',
    `The style declares fonts that cannot be loaded: ${fonts}. Name a report font by local(), as in local("SourceSans3-Regular").`,
    { fonts },
  );
}

export async function openPrintPage(page: Page, stepTimeout: number): Promise<PrintPage> {
  const session = await page.createCDPSession();
  const [guard] = await Promise.all([guardPage(session), page.setJavaScriptEnabled(false)]);
  const crashed = new Promise<never>((_, reject) => {
    page.once('error', (cause) => reject(cause));
  });
  let alive = true;
  crashed.catch(() => {
    alive = false;
  });

  const step = async <T>(name: string, work: Promise<T>): Promise<T> => {
    try {
      return await withinDeadline(name, stepTimeout, Promise.race([work, crashed]));
    } catch (error) {
      // A request that left the page is the cause, whatever it broke afterwards.
      guard.refuseRequests();
      throw error;
    }
  };

  const print = async (name: string, forReaders: boolean): Promise<Buffer> => {
    const printed = session.send('Page.printToPDF', {
      ...PAPER,
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: forReaders,
      generateDocumentOutline: forReaders,
      transferMode: 'ReturnAsBase64',
    });
    const { data } = await step(name, printed);
    guard.refuseRequests();
    return Buffer.from(data, 'base64');
  };

  const run = (name: string, script: string): Promise<unknown> =>
    step(
      name,
      session
        .send('Runtime.evaluate', {
          expression: `(async () => {${script}})()`,
          awaitPromise: true,
          returnByValue: true,
        })
        .then((answer) => {
          const thrown = answer.exceptionDetails;
          if (thrown === undefined) return answer.result.value;
          throw new RenderError('render.print-failed', `The browser could not ${name}.`, {
            cause: thrown.exception?.description,
          });
        }),
    );

  return {
    load: async (document) => {
      guard.serve(document);
      const loaded = page.goto(DOCUMENT_ADDRESS, { waitUntil: 'load', timeout: 0 });
      await step('load the document', loaded);
      const lostFonts = await run('load the fonts', LOAD_FONTS);
      guard.refuseRequests();
      if (lostFonts) throw unreadableFonts(String(lostFonts));
    },
    printDraft: async () => {
      await run('prepare the draft', PAINT_NOTHING);
      const draft = await print('print the draft', false);
      await run('prepare the print', PAINT_ALL);
      return draft;
    },
    printFinal: () => print('print the document', true),
    writePageNumbers: (pages) => run('write the page numbers', writeSlots(pages)),
    isAlive: () => alive,
    close: () => withinDeadline('close the page', CLOSING, page.close()),
  };
}
