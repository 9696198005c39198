/**
 * On everything the HTTP API answers: nothing is kept on the way, nothing loads, nothing frames it, and no page that a
 * link leads to learns the link (it may hold a token).
 */
export const securityHeaders = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
} as const;
