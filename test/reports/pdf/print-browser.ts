import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { cachedGlyphCoverage } from '../../../functions/adapters/chromium/glyph-coverage.ts';
import { houseFontFolders } from '../../../functions/adapters/chromium/house-fonts.ts';
import { openPrintPage, type PrintPage } from '../../../functions/adapters/chromium/print-page.ts';
import { startBrowser } from '../../../functions/adapters/chromium/running-browser.ts';

export interface PrintBrowser {
  /** Lays a composed document out at print width and asks the page; the expression is evaluated in it. */
  ask<T>(html: string, expression: string): Promise<T>;
  close(): Promise<void>;
}

const stepTimeout = 120_000;

/** 160 mm in CSS pixels: the text area, so that boxes are as wide as in print. */
const viewport = { width: Math.round((160 / 25.4) * 96), height: 1000 };

/** The product's own browser, fonts and page guard; only the question is the test's. */
export async function startPrintBrowser(): Promise<PrintBrowser> {
  const fontFolders = houseFontFolders();
  const { fontFiles } = await cachedGlyphCoverage(fontFolders);
  const cacheFolder = join(tmpdir(), `stele-${process.getuid?.() ?? 'user'}`);
  const running = await startBrowser({ fontFolders, cacheFolder, singleProcess: false, stepTimeout });
  const page: Page = await running.browser.newPage();
  const printPage: PrintPage = await openPrintPage(page, stepTimeout);
  const session = await page.createCDPSession();
  return {
    ask: async <T>(html: string, expression: string): Promise<T> => {
      await printPage.load({ html, fonts: fontFiles });
      // Loading may move the page to another process, which forgets the emulation.
      await page.setViewport(viewport);
      await page.emulateMediaType('screen');
      await page.emulateMediaType('print');
      const answer = await session.send('Runtime.evaluate', { expression, returnByValue: true });
      if (answer.exceptionDetails)
        throw new Error(answer.exceptionDetails.exception?.description ?? 'the page did not answer');
      return answer.result.value as T;
    },
    close: running.stop,
  };
}
