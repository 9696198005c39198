import type { RouteSpec } from './function-spec.ts';

const report = '/r/{organisation}/{report}/{period}';
const edition = `${report}/{edition}`;

/** HEAD has routes of its own: API Gateway does not answer it from those of GET. */
const download = [report, edition, `${edition}/{language}`].flatMap((path): readonly RouteSpec[] => [
  { method: 'GET', path, function: 'Download', access: 'public' },
  { method: 'HEAD', path, function: 'Download', access: 'public' },
]);

/** The HTTP API: links that anybody may open, and calls that AWS identities sign. */
export const routes: readonly RouteSpec[] = [...download];
