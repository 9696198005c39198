import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Renderer, RenderRequest } from '../../ports/renderer.ts';
import { releaseDate } from '../pdf/release-date.ts';
import { boundedQueue } from './bounded-queue.ts';
import { closedWhileRendering, superviseBrowser } from './browser-supervisor.ts';
import { finishPdf } from './finish-pdf.ts';
import { cachedGlyphCoverage } from './glyph-coverage.ts';
import { poolSize, type Room } from './pool-size.ts';
import { type PrintedDocument, printWithContents } from './print-with-contents.ts';
import { refuseMissingGlyphs } from './refuse-missing-glyphs.ts';
import { RenderError } from './render-error.ts';
import { startBrowser } from './running-browser.ts';
import type { FontFiles } from './served-fonts.ts';

export interface ChromiumRendererOptions {
  /** Folders with the TrueType files that may be used; no other font of the machine is seen. */
  readonly fontFolders: readonly string[];
  /** Default: a folder of this user in the temp directory. */
  readonly cacheFolder?: string;
  /** Folder with `chromium.br` and `al2023.tar.br`; default: where npm installed @sparticuz/chromium. */
  readonly archiveFolder?: string;
  /** A browser to use instead of the packaged one. */
  readonly executablePath?: string;
  /** Extra environment for the browser; Windows needs the host's. Nothing is inherited otherwise. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Pages printed at a time; default: as many as cores and free memory allow. Always 1 with `singleProcess`. */
  readonly concurrency?: number;
  /** Lambda needs it. */
  readonly singleProcess?: boolean;
  readonly documentsPerBrowser?: number;
  /** Milliseconds each step (unpack, start, load, print) may take. */
  readonly stepTimeout?: number;
}

const STEP_TIMEOUT = 120_000;
const DOCUMENTS_PER_BROWSER = 100;

/** Characters of HTML. After a larger document its page is closed, and a single-process browser, which never gives memory back, replaced. */
const LARGE_DOCUMENT = 1_000_000;

function defaultCacheFolder(): string {
  return join(tmpdir(), `stele-${process.getuid?.() ?? 'user'}`);
}

function roomNow(): Room {
  return { cores: availableParallelism(), freeMemory: process.availableMemory() };
}

function asRenderError(error: unknown): RenderError {
  if (error instanceof RenderError) return error;
  return new RenderError(
    'render.browser-crashed',
    'The browser ended while it printed the document, most often for want of memory. Run it again; ' +
      'if it happens again, give the process more memory or print fewer documents at a time.',
    { cause: String(error) },
  );
}

export function createChromiumRenderer(options: ChromiumRendererOptions): Renderer {
  const singleProcess = options.singleProcess ?? false;
  const stepTimeout = options.stepTimeout ?? STEP_TIMEOUT;
  const cacheFolder = options.cacheFolder ?? defaultCacheFolder();
  const queue = boundedQueue(singleProcess ? 1 : (options.concurrency ?? poolSize(roomNow())));
  const supervisor = superviseBrowser({
    start: () => startBrowser({ ...options, cacheFolder, singleProcess, stepTimeout }),
    documentsPerBrowser: options.documentsPerBrowser ?? DOCUMENTS_PER_BROWSER,
    stepTimeout,
  });

  let closed = false;

  const print = async (request: RenderRequest, fonts: FontFiles): Promise<PrintedDocument> => {
    const large = request.html.length > LARGE_DOCUMENT;
    const recycleBrowser = large && singleProcess;
    const { page, giveBack } = await supervisor.borrowPage();
    try {
      const document = await printWithContents(page, request, fonts);
      await giveBack({ reusePage: !large, recycleBrowser });
      return document;
    } catch (error) {
      await giveBack({ reusePage: false, recycleBrowser });
      throw error;
    }
  };

  return {
    render: async (request) => {
      releaseDate(request.releasedOn);
      const glyphs = await cachedGlyphCoverage(options.fontFolders);
      refuseMissingGlyphs(request.html, glyphs);
      const printed = queue(() => print(request, glyphs.fontFiles)).catch((error) => {
        throw closed ? closedWhileRendering() : asRenderError(error);
      });
      const { pdf, pageCount, pages } = await printed;
      return { pdf: finishPdf(pdf, request, glyphs), pageCount, pages };
    },
    close: () => {
      closed = true;
      return supervisor.close();
    },
  };
}
