import type { RouteSpec } from '../../function-spec.ts';
import { GatewayError } from './gateway-error.ts';
import { decoded, type HttpRequest } from './http-request.ts';

export interface FoundRoute {
  readonly route: RouteSpec;
  /** Decoded, as API Gateway hands them to the function. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * The route of a request. Segments are compared as they arrived, before decoding: `%2F` stays inside its segment.
 * @throws GatewayError 404 where none fits
 */
export function findRoute({ method, rawPath }: HttpRequest, routes: readonly RouteSpec[]): FoundRoute {
  const segments = rawPath.split('/');
  for (const route of routes) {
    const pattern = route.path.split('/');
    if (route.method !== method || pattern.length !== segments.length) continue;
    if (!pattern.every((part, at) => nameOf(part) !== undefined || part === segments[at])) continue;
    const found = pattern.flatMap((part, at) => {
      const name = nameOf(part);
      return name === undefined ? [] : [[name, decoded(segments[at] as string)] as const];
    });
    if (found.every(([, value]) => value !== '')) return { route, parameters: Object.fromEntries(found) };
  }
  throw new GatewayError(404);
}

function nameOf(part: string): string | undefined {
  return /^\{(\w+)\}$/.exec(part)?.[1];
}
