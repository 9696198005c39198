import type { PublishedDocument } from '../domain/edition.ts';
import { Failure } from '../domain/failure.ts';
import type { Link } from '../domain/link.ts';
import type { DocumentStore } from '../ports/documents.ts';
import type { CompletedEdition, EditionStore } from '../ports/editions.ts';
import type { LinkTokens, OpenedToken } from '../ports/link-tokens.ts';
import { type FoundEdition, findEdition } from '../snapshot/find-edition.ts';
import { disposition } from './file-name.ts';
import { preferredLanguage } from './languages.ts';
import type { Opening } from './opening.ts';
import { type Page, silentPage, supersededPage, withdrawnPage } from './pages.ts';
import { mayOpen, tokenFor } from './right.ts';
import type { Words } from './words.ts';

export interface DownloadPorts {
  readonly editions: Pick<EditionStore, 'current' | 'get'>;
  readonly documents: DocumentStore;
  readonly tokens: LinkTokens;
  /** Languages that pages are written in. */
  readonly pageLanguages: readonly string[];
  /** Strings of the portal, with those of a report where one is named. */
  readonly words: (language: string, report?: string) => Promise<Words>;
  readonly log: (download: DownloadLog) => void;
}

/** What became of a request, for the log. The token is not part of it; `share` names the record of who gave it. */
export interface DownloadLog extends Partial<Link> {
  readonly method: string;
  readonly outcome: keyof typeof statuses;
  readonly share?: string;
  /** Why it failed, for operators. */
  readonly reason?: string;
  readonly internal?: string;
}

export interface DownloadAnswer {
  readonly status: number;
  /** Where a redirect leads; otherwise there is a page. */
  readonly location?: string;
  readonly page?: Page;
}

const statuses = {
  redirected: 302,
  superseded: 200,
  withdrawn: 410,
  expired: 403,
  unknown: 404,
  failed: 500,
} as const;

/** Long enough to open a link or to start again after a break, too short to pass on. */
const presignedSeconds = 300;

/**
 * Opens a link. `/r/<org>/<report>/<period>` leads to the newest edition. An edition's own link is the one that names
 * its language: it leads to the same bytes for ever, superseded or not. The link of an edition without a language leads
 * there too as long as the edition is the newest, and to a page that says so afterwards.
 *
 * What does not exist and what the reader has no right to are answered alike. An expired token is told apart: it was
 * signed here for this very link, and what it is told does not depend on what exists.
 */
export async function download(opening: Opening, ports: DownloadPorts): Promise<DownloadAnswer> {
  const { link, method, acceptLanguage } = opening;
  const result: Opened = await opened(opening, ports).catch(failed);
  const { outcome, location, page, log } = result;
  ports.log({ ...link, method, outcome, ...log });
  if (outcome === 'unknown' || outcome === 'expired' || outcome === 'failed') {
    const language = preferredLanguage(acceptLanguage, ports.pageLanguages);
    const words = await ports.words(language);
    return { status: statuses[outcome], page: silentPage(outcome, language, words) };
  }
  return { status: statuses[outcome], ...(location ? { location } : {}), ...(page ? { page } : {}) };
}

function failed(error: Error): Opened {
  const internal = error instanceof Failure ? error.internal : error.stack;
  return { outcome: 'failed', log: { reason: error.message, ...(internal ? { internal } : {}) } };
}

interface Opened {
  readonly outcome: keyof typeof statuses;
  readonly location?: string;
  readonly page?: Page;
  readonly log?: Partial<DownloadLog>;
}

async function opened(opening: Opening, ports: DownloadPorts): Promise<Opened> {
  const { link } = opening;
  if (!link) return { outcome: 'unknown' };
  const token = await tokenFor(link, opening.token, ports.tokens);
  const share = token ? { share: token.id } : {};
  const found = await findEdition(link, link.edition, ports.editions);
  if (!found || !mayOpen(found.edition, token))
    return { outcome: token?.expired ? 'expired' : 'unknown', log: share };
  const { edition } = found;
  const languages = Object.keys(edition.documents);
  const language = link.language ?? preferredLanguage(opening.acceptLanguage, languages);
  if (!languages.includes(language)) return { outcome: 'unknown', log: share };
  const log = { edition: edition.number, language, ...share };
  const outcome = outcomeOf(found, link);
  if (outcome === 'redirected')
    return { outcome, log, location: await locate(edition, language, opening, ports) };
  return { outcome, log, page: await linkedPage(outcome, found, token, opening, ports) };
}

function outcomeOf({ edition, newest }: FoundEdition, link: Link): 'redirected' | 'superseded' | 'withdrawn' {
  if (edition.withdrawn) return 'withdrawn';
  return edition.number < newest.number && link.language === undefined ? 'superseded' : 'redirected';
}

/** The presigned address of a document that is there: of one that is not, S3 would show the reader an error of its own. */
async function locate(
  edition: CompletedEdition,
  language: string,
  { method, save }: Opening,
  { documents, words }: DownloadPorts,
): Promise<string> {
  const { key, bytes } = edition.documents[language] as PublishedDocument;
  if ((await documents.bytes(key)) !== bytes)
    throw new Failure(
      'store.object-missing',
      'a published document is missing or cut off: restore the editions bucket',
      key,
    );
  const type = save ? 'attachment' : 'inline';
  return documents.presign({
    key,
    method,
    disposition: disposition(edition, language, await words(language, edition.report), type),
    contentType: 'application/pdf',
    expiresIn: presignedSeconds,
  });
}

async function linkedPage(
  kind: 'withdrawn' | 'superseded',
  found: FoundEdition,
  token: OpenedToken | undefined,
  { acceptLanguage, token: text = '' }: Opening,
  { pageLanguages, words }: DownloadPorts,
): Promise<Page> {
  const language = preferredLanguage(acceptLanguage, pageLanguages);
  return (kind === 'withdrawn' ? withdrawnPage : supersededPage)({
    ...found,
    language,
    words: await words(language, found.edition.report),
    query: token && !token.expired ? `?token=${encodeURIComponent(text)}` : '',
    further: !found.newest.withdrawn && mayOpen(found.newest, token),
  });
}
