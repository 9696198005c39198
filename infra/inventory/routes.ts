import type { RouteSpec } from '../function-spec.ts';

const report = '/r/{organisation}/{report}/{period}';
const edition = `${report}/{edition}`;
/** Whatever else begins as a link does, a slash too many for example: answered with a page, not by the gateway. */
const noLink = '/r/{proxy+}';

/** HEAD has routes of its own: API Gateway does not answer it from those of GET. */
const download = [report, edition, `${edition}/{language}`, noLink].flatMap((path): readonly RouteSpec[] => [
  { method: 'GET', path, function: 'Download', access: 'public' },
  { method: 'HEAD', path, function: 'Download', access: 'public' },
]);

const api = '/api/{organisation}';

/** What editors and operators do with editions, and how a run stands that they started. */
const editions: readonly RouteSpec[] = [
  { method: 'POST', path: `${api}/regenerations`, function: 'Regenerate', access: 'iam' },
  { method: 'POST', path: `${api}/withdrawals`, function: 'Withdraw', access: 'iam' },
  { method: 'POST', path: `${api}/approvals`, function: 'Approve', access: 'iam' },
  { method: 'POST', path: `${api}/links`, function: 'Share', access: 'iam' },
  { method: 'GET', path: `${api}/runs/{runId}`, function: 'Describe', access: 'iam' },
];

/** What is done with records and files that came in, and how far the data of a period are. */
const records: readonly RouteSpec[] = [
  { method: 'GET', path: `${api}/reviews`, function: 'Review', access: 'iam' },
  { method: 'POST', path: `${api}/reviews`, function: 'Review', access: 'iam' },
  { method: 'POST', path: `${api}/erasures`, function: 'Erase', access: 'iam' },
  { method: 'GET', path: `${api}/status/{period}`, function: 'Status', access: 'iam' },
];

/** The HTTP API: links that anybody may open, and calls that AWS identities sign. */
export const routes: readonly RouteSpec[] = [...download, ...editions, ...records];
