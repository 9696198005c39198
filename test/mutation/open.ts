/** Kinds of which some are not caught yet; the test prints each survivor. Empty when the issue is done. */
export const open: ReadonlySet<string> = new Set([
  'content.caption-of-the-other-language',
  'content.language-of-the-other',
  'records.commit-all-waiting',
]);
