/** A head or a name so that ways of writing it are equal: full-width forms, case, spaces and line breaks left out. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');
}
