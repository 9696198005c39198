/** Strings of one language: of the portal, of all reports, of the report in question. */
export interface Words {
  readonly text: (key: string) => string;
  readonly sentences: (key: string) => readonly string[];
}

/** Puts values in for `{{name}}`. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values).reduce(
    (sum, [name, value]) => sum.replaceAll(`{{${name}}}`, () => String(value)),
    text,
  );
}

/** The half-year in words: the first half of 2024. */
export function periodName(period: string, words: Words): string {
  const half = period.endsWith('H1') ? 'first' : 'second';
  return filled(words.text(`common:period.half.${half}`), { year: period.slice(0, 4) });
}
