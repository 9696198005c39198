import type { CDPSession } from 'puppeteer-core';
import { RenderError } from './render-error.ts';
import { type FontFiles, servedFont, serveLocalFonts } from './served-fonts.ts';

/**
 * The document's address: reserved never to resolve (RFC 6761 §6.4) and never sent, because the request is
 * answered here. A real origin makes relative references visible as requests; on about:blank they vanish.
 */
export const DOCUMENT_ADDRESS = 'http://document.invalid/';

const FONT_FOLDER = `${DOCUMENT_ADDRESS}fonts/`;

export interface ServedDocument {
  readonly html: string;
  readonly fonts: FontFiles;
}

export interface PageGuard {
  /** The next request for the document, and all for its fonts, are answered from here. */
  serve(document: ServedDocument): void;
  /** Throws `render.request-left-page` when the document asked for anything outside itself. */
  refuseRequests(): void;
}

const SHOWN_ADDRESSES = 5;

/**
 * Nobody looks at a screen here: laying the document out for one, and again when its fonts arrive, takes as
 * long as a draft. Print media are not concerned, so the bytes are the same with and without it.
 */
function withoutScreen(html: string): string {
  return html.replace(
    /<head\b[^>]*>/i,
    '$&<style>@media screen { html { display: none !important } }</style>',
  );
}

function withinPage(url: string): boolean {
  return url.startsWith('data:') || url.startsWith('about:') || url.startsWith(DOCUMENT_ADDRESS);
}

/** Local files never become requests; Chromium only writes that it refused them. */
function refusedLocalFile(text: string): string | undefined {
  return /^Not allowed to load local resource: (\S+)/.exec(text)?.[1];
}

export async function guardPage(session: CDPSession): Promise<PageGuard> {
  let pending: ServedDocument | undefined;
  let fonts: FontFiles = new Map();
  const asked = new Set<string>();

  const answer = async (
    url: string,
  ): Promise<{ readonly type: string; readonly body: string } | undefined> => {
    if (url === DOCUMENT_ADDRESS && pending !== undefined) {
      const body = Buffer.from(pending.html).toString('base64');
      pending = undefined;
      return { type: 'text/html; charset=utf-8', body };
    }
    const font = await servedFont(url, fonts, FONT_FOLDER);
    return font === undefined ? undefined : { type: 'font/ttf', body: font };
  };
  const settle = async (requestId: string, url: string) => {
    const found = await answer(url).catch(() => undefined);
    if (found === undefined) {
      asked.add(url);
      return session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    }
    const responseHeaders = [{ name: 'Content-Type', value: found.type }];
    return session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders,
      body: found.body,
    });
  };

  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    // A page that closes meanwhile takes its requests along.
    settle(requestId, request.url).catch(() => undefined);
  });
  session.on('Network.requestWillBeSent', ({ request }) => {
    if (!withinPage(request.url)) asked.add(request.url);
  });
  session.on('Log.entryAdded', ({ entry }) => {
    const file = refusedLocalFile(entry.text);
    if (file !== undefined) asked.add(file);
  });
  await Promise.all([
    session.send('Fetch.enable'),
    session.send('Network.enable'),
    session.send('Log.enable'),
  ]);

  return {
    serve: (document) => {
      const html = serveLocalFonts(withoutScreen(document.html), document.fonts, FONT_FOLDER);
      pending = { html, fonts: document.fonts };
      fonts = document.fonts;
      asked.clear();
    },
    refuseRequests: () => {
      if (asked.size === 0) return;
      const shown = [...asked].slice(0, SHOWN_ADDRESSES);
      const more = asked.size > shown.length ? ` and ${asked.size - shown.length} more` : '';
      throw new RenderError(
        'render.request-left-page',
        `The document asks for something outside itself: ${shown.join(', ')}${more}. ` +
          'A report holds all it shows: put images in as data: URIs and styles inline.',
        { addresses: [...asked] },
      );
    },
  };
}
