import type { Actor } from '../domain/actor.ts';
import { Failure } from '../domain/failure.ts';
import { linkPath } from '../domain/link.ts';
import type { CompletedEdition, EditionStore } from '../ports/editions.ts';
import type { LinkTokens } from '../ports/link-tokens.ts';
import type { ShareLinkStore } from '../ports/share-links.ts';
import { findEdition } from '../snapshot/find-edition.ts';
import type { ShareRequest } from './request.ts';

export interface SharePorts {
  readonly editions: Pick<EditionStore, 'current' | 'get'>;
  readonly shareLinks: ShareLinkStore;
  readonly tokens: LinkTokens;
  /** Where links lead, without a slash at its end. */
  readonly address: string;
  /** ISO 8601. */
  readonly now: () => string;
  readonly newShareId: () => string;
}

export interface Shared {
  readonly url: string;
  readonly access: 'public' | 'token';
  /** ISO 8601; null where the link needs no token and never expires. */
  readonly expiresAt: string | null;
  /** Name of the record of this link; null where there is none. */
  readonly id: string | null;
}

const dayMs = 86_400_000;

/**
 * A link to what is published, whole. Public editions are linked to as they are; others with a token for this report
 * and period, or for one edition of it, that lasts as many days as asked for. The record is written before the token is
 * given away.
 */
export async function share(request: ShareRequest, actor: Actor, ports: SharePorts): Promise<Shared> {
  const { organisation, report, period, edition, language } = request;
  const key = { organisation, report, period };
  const found = await shareable(request, ports);
  const url = `${ports.address}${linkPath(key, edition, language)}`;
  if (found.links.access === 'public') return { url, access: 'public', expiresAt: null, id: null };
  const scope = { ...key, ...(edition === undefined ? {} : { edition }) };
  const id = ports.newShareId();
  const createdAt = ports.now();
  // A token counts whole seconds.
  const expiresMs = Math.floor((Date.parse(createdAt) + request.days * dayMs) / 1000) * 1000;
  const expiresAt = new Date(expiresMs).toISOString();
  await ports.shareLinks.save({ ...scope, id, actor, createdAt, expiresAt });
  const token = await ports.tokens.issue({ id, scope, expiresAt: new Date(expiresMs) });
  return { url: `${url}?token=${token}`, access: 'token', expiresAt, id };
}

/** The edition that the link leads to today. Throws where it would lead nowhere. */
async function shareable(request: ShareRequest, { editions }: SharePorts): Promise<CompletedEdition> {
  const { report, period, edition: number, language } = request;
  const found = await findEdition(request, number, editions);
  const what = `${report} ${period}${number === undefined ? '' : `, edition ${number},`}`;
  if (!found) throw new Failure('edition.unknown', `${what} is not published: there is nothing to link to`);
  const { edition } = found;
  if (edition.withdrawn)
    throw new Failure('edition.withdrawn', `${what} was withdrawn: a link to it would open nothing`);
  if (language === undefined) return edition;
  if (number === undefined)
    throw new Failure(
      'usage.invalid-request',
      'a link to one document names its edition and its language: give the edition too, or neither',
    );
  const languages = Object.keys(edition.documents);
  if (languages.includes(language)) return edition;
  throw new Failure(
    'usage.unknown-language',
    `${what} has no document in "${language}": choose ${languages.join(', ')}`,
  );
}
