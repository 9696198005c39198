/**
 * Latin words that Chinese text uses as they are: names, and statuses in the spelling of those who give them. Abbreviations
 * in capitals and units need no entry (domain.md §5, C-LANG).
 */
export const latinWords: ReadonlySet<string> = new Set([
  'Active',
  'Aqueduct',
  'Conformant',
  'English',
  'Excel',
  'Markdown',
  'Office',
  'Stele',
]);
