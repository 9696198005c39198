import type { Page } from 'puppeteer-core';
import { withinDeadline } from './deadline.ts';
import { openPrintPage, type PrintPage } from './print-page.ts';
import { RenderError } from './render-error.ts';
import type { RunningBrowser } from './running-browser.ts';

export interface BorrowedPage {
  readonly page: PrintPage;
  /** A page that failed, or that printed a large document, is closed; others serve the next document. */
  giveBack(after: { readonly reusePage: boolean; readonly recycleBrowser: boolean }): Promise<void>;
}

export interface BrowserSupervisor {
  borrowPage(): Promise<BorrowedPage>;
  close(): Promise<void>;
}

interface Session {
  readonly running: RunningBrowser;
  readonly idle: PrintPage[];
  /** The empty page every browser starts with. */
  spare: Page | undefined;
  borrowed: number;
  documents: number;
  retired: boolean;
}

export interface SupervisorOptions {
  readonly start: () => Promise<RunningBrowser>;
  readonly documentsPerBrowser: number;
  readonly stepTimeout: number;
}

/** One browser at a time, started by the first document and replaced after a crash or after a number of documents. */
export function superviseBrowser({
  start,
  documentsPerBrowser,
  stepTimeout,
}: SupervisorOptions): BrowserSupervisor {
  let current: Promise<Session> | undefined;
  let closed = false;
  const sessions = new Set<Session>();
  const stopping = new Set<Promise<void>>();

  const stop = (session: Session) => {
    if (!sessions.delete(session)) return;
    const stopped = session.running
      .stop()
      .catch(() => undefined)
      .finally(() => stopping.delete(stopped));
    stopping.add(stopped);
  };

  const open = async (): Promise<Session> => {
    // The old browser gives its memory back before the new one takes it: Lambda has room for one.
    await Promise.all(stopping);
    const running = await start();
    const [spare] = await running.browser.pages().catch(() => []);
    const session: Session = { running, idle: [], spare, borrowed: 0, documents: 0, retired: false };
    sessions.add(session);
    running.browser.once('disconnected', () => retire(session));
    if (!running.browser.connected) retire(session);
    return session;
  };

  const session = async (): Promise<Session> => {
    current ??= open();
    const opening = current;
    try {
      const found = await opening;
      return found.retired ? await session() : found;
    } catch (error) {
      if (current === opening) current = undefined;
      throw error;
    }
  };

  const retire = (old: Session) => {
    if (!old.retired) {
      old.retired = true;
      current = undefined;
    }
    if (old.borrowed === 0) stop(old);
  };

  return {
    borrowPage: async () => {
      if (closed) throw closedWhileRendering();
      const own = await session();
      if (closed) {
        stop(own);
        throw closedWhileRendering();
      }
      own.borrowed += 1;
      own.documents += 1;
      if (own.documents >= documentsPerBrowser) retire(own);
      const { browser } = own.running;
      const page = await openOrReuse(own, stepTimeout).catch((error) => {
        own.borrowed -= 1;
        retire(own);
        throw error;
      });
      return {
        page,
        giveBack: async ({ reusePage, recycleBrowser }) => {
          own.borrowed -= 1;
          const gone = reusePage || (await closes(page));
          if (!gone || recycleBrowser || !browser.connected || own.retired) retire(own);
          else if (reusePage) own.idle.push(page);
        },
      };
    },
    close: async () => {
      closed = true;
      const opening = current;
      current = undefined;
      await opening?.catch(() => undefined);
      for (const session of sessions) stop(session);
      await Promise.all(stopping);
    },
  };
}

export function closedWhileRendering(): RenderError {
  return new RenderError(
    'render.closed',
    'The renderer was closed before the document was printed. Start the run again.',
  );
}

/** A page that does not close takes its browser down. */
async function closes(page: PrintPage): Promise<boolean> {
  return page.close().then(
    () => true,
    () => false,
  );
}

async function openOrReuse(session: Session, stepTimeout: number): Promise<PrintPage> {
  const { idle, running, spare } = session;
  session.spare = undefined;
  for (let page = idle.pop(); page !== undefined; page = idle.pop()) if (page.isAlive()) return page;
  const blank = spare === undefined ? running.browser.newPage() : Promise.resolve(spare);
  const opened = blank.then((page) => openPrintPage(page, stepTimeout));
  return withinDeadline('open a page', stepTimeout, opened);
}
