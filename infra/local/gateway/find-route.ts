import type { RouteSpec } from '../../function-spec.ts';
import { GatewayError } from './gateway-error.ts';
import { decoded, type HttpRequest } from './http-request.ts';

export interface FoundRoute {
  readonly route: RouteSpec;
  /** Decoded, as API Gateway hands them to the function. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * The route of a request. Segments are compared as they arrived, before decoding: `%2F` stays inside its segment. As at
 * API Gateway a route with a greedy parameter, `{name+}`, is asked last and takes the rest of the path, decoded.
 * @throws GatewayError 404 where none fits
 */
export function findRoute({ method, rawPath }: HttpRequest, routes: readonly RouteSpec[]): FoundRoute {
  const segments = rawPath.split('/');
  const ofMethod = routes.filter((route) => route.method === method);
  const isGreedy = ({ path }: RouteSpec): boolean => path.endsWith('+}');
  for (const route of [...ofMethod.filter((one) => !isGreedy(one)), ...ofMethod.filter(isGreedy)]) {
    const parameters = parametersOf(route.path.split('/'), segments);
    if (parameters) return { route, parameters };
  }
  throw new GatewayError(404);
}

/** Parameters of a path that fits; no parameter is ever empty. */
function parametersOf(
  pattern: readonly string[],
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined {
  const taken = pattern.at(-1)?.endsWith('+}') ? rest(segments, pattern.length) : segments;
  if (pattern.length !== taken.length) return undefined;
  if (!pattern.every((part, at) => nameOf(part) !== undefined || part === taken[at])) return undefined;
  const found = pattern.flatMap((part, at) => {
    const name = nameOf(part);
    return name === undefined ? [] : [[name, decoded(taken[at] as string)] as const];
  });
  return found.every(([, value]) => value !== '') ? Object.fromEntries(found) : undefined;
}

/** Segments from the last of `length` on as one. */
const rest = (segments: readonly string[], length: number): readonly string[] =>
  segments.length < length
    ? segments
    : [...segments.slice(0, length - 1), segments.slice(length - 1).join('/')];

function nameOf(part: string): string | undefined {
  return /^\{(\w+)\+?\}$/.exec(part)?.[1];
}
