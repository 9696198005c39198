import type {
  APIGatewayEventRequestContextIAMAuthorizer,
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithIAMAuthorizer,
} from 'aws-lambda';
import type { FoundRoute } from './find-route.ts';
import { GatewayError } from './gateway-error.ts';
import { decoded, type HttpRequest } from './http-request.ts';

export type GatewayEvent = APIGatewayProxyEventV2 | APIGatewayProxyEventV2WithIAMAuthorizer;
export type Caller = APIGatewayEventRequestContextIAMAuthorizer['iam'];

/** AWS Lambda, quotas: 6 MB for the payload of a synchronous invocation. */
const maxEventBytes = 6 * 1024 * 1024;
const textType = /^(text\/.*|application\/(json|javascript|xml|.+\+json|.+\+xml))$/;

/**
 * The event of payload format 2.0 ("Create AWS Lambda proxy integrations for HTTP APIs", API Gateway developer guide).
 * Paths and parameters are decoded, as HTTP APIs do and REST APIs do not: only the parameters tell `%2F` from a slash.
 * @throws GatewayError 413 where the event exceeds what Lambda takes
 */
export function eventOf(
  request: HttpRequest,
  { route, parameters }: FoundRoute,
  address: string,
  caller: Caller | undefined,
  { requestId, now }: { readonly requestId: string; readonly now: Date },
): GatewayEvent {
  const { hostname, port } = new URL(address);
  const routeKey = `${route.method} ${route.path}`;
  const path = decoded(request.rawPath);
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  const isBase64Encoded = request.body.length > 0 && !textType.test(type);
  const { cookie, ...headers } = Object.fromEntries(request.headers);
  const event: GatewayEvent = {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: request.rawQuery,
    ...(cookie === undefined ? {} : { cookies: cookie.split(/; ?|,/) }),
    headers: {
      ...headers,
      'x-forwarded-for': request.sourceIp,
      'x-forwarded-port': port,
      'x-forwarded-proto': 'http',
    },
    ...(request.query.size > 0 ? { queryStringParameters: Object.fromEntries(request.query) } : {}),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      ...(caller === undefined ? {} : { authorizer: { iam: caller } }),
      domainName: hostname,
      domainPrefix: hostname.split('.')[0] as string,
      http: {
        method: request.method,
        path,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: request.headers.get('user-agent') ?? '',
      },
      requestId,
      routeKey,
      stage: '$default',
      time: logTime(now),
      timeEpoch: now.getTime(),
    },
    ...(Object.keys(parameters).length > 0 ? { pathParameters: parameters } : {}),
    ...(request.body.length > 0 ? { body: request.body.toString(isBase64Encoded ? 'base64' : 'utf8') } : {}),
    isBase64Encoded,
  };
  if (Buffer.byteLength(JSON.stringify(event)) > maxEventBytes) throw new GatewayError(413);
  return event;
}

/** As in a web server's log: `12/Mar/2020:19:03:58 +0000`. */
function logTime(now: Date): string {
  const [, day, month, year, time] = now.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
