/** A fault of the layout that a reader would see. */
export interface Defect {
  /** 0 where a drawing of the composed document is meant, whose page is not known. */
  readonly page: number;
  readonly kind: DefectKind;
  /** What stands there, in the words of the page. */
  readonly where: string;
  readonly found: string;
  readonly expected: string;
}

export const defectKinds = [
  'overflow',
  'too-wide',
  'shrunk',
  'overlap',
  'clipped',
  'orphaned-heading',
  'header-alone',
  'group-alone',
  'split-row',
  'split-figure',
  'widow',
  'note-elsewhere',
  'note-alone',
  'block-alone',
  'near-empty',
] as const;

export type DefectKind = (typeof defectKinds)[number];

const longest = 60;

export const shown = (text: string): string => {
  const plain = text.replaceAll(/\s+/g, ' ').trim();
  return plain.length > longest ? `${plain.slice(0, longest)}…` : plain;
};

export const points = (value: number): string => `${Math.round(value * 10) / 10} pt`;

/** The list as a person reads it, in page order. */
export function defectList(defects: readonly Defect[]): string {
  return defects
    .toSorted((one, other) => one.page - other.page || one.kind.localeCompare(other.kind))
    .map(({ page, kind, where, found, expected }) => {
      const place = page === 0 ? 'drawing' : `page ${page}`;
      return `${place.padEnd(8)} ${kind.padEnd(17)} “${where}”: ${found}; expected ${expected}`;
    })
    .join('\n');
}
