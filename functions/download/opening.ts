import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import * as z from 'zod/mini';
import { type Link, linkParts } from '../domain/link.ts';

const path = z.object({
  ...linkParts,
  edition: z.optional(z.string().check(z.regex(/^[1-9]\d{0,5}$/))),
  language: z.optional(linkParts.language),
});

/** Everything the download reads of a request; nothing of it is known to exist. */
export interface Opening {
  readonly method: 'GET' | 'HEAD';
  /** Undefined for a path that is no link. */
  readonly link: Link | undefined;
  readonly token: string | undefined;
  readonly acceptLanguage: string | undefined;
  /** Whether the file is to be saved rather than shown. */
  readonly save: boolean;
}

/** Of the event's paths only the parameters are read: they alone tell an encoded slash from a slash. */
export function openingOf(event: APIGatewayProxyEventV2): Opening {
  const parsed = z.safeParse(path, event.pathParameters ?? {});
  const { token, download } = event.queryStringParameters ?? {};
  return {
    method: event.requestContext.http.method === 'HEAD' ? 'HEAD' : 'GET',
    link: parsed.success ? linkFrom(parsed.data) : undefined,
    token,
    acceptLanguage: event.headers['accept-language'],
    save: download !== undefined,
  };
}

function linkFrom({ organisation, report, period, edition, language }: z.infer<typeof path>): Link {
  return {
    organisation,
    report,
    period,
    edition: edition === undefined ? undefined : Number(edition),
    language,
  };
}
