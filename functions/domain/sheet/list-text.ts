import { isMissingMark, plainText } from '../values/plain-text.ts';

const separators = /[;；、]/;

/** Values of a list cell, which people separate by `;`, `；` or `、`; one that holds a separator stands in double quotes. */
export function splitList(text: string): readonly string[] {
  const values: string[] = [];
  let value = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] as string;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      value += sign;
      at += 1;
    } else if (sign === '"' && (quoted || value.trim() === '')) quoted = !quoted;
    else if (!quoted && separators.test(sign)) {
      values.push(value.trim());
      value = '';
    } else value += sign;
  }
  values.push(value.trim());
  return values.filter((one) => one !== '');
}

/** Writes values so that `splitList` finds them again, and that a lone dash is a value and not nothing. */
export function joinList(values: readonly string[]): string {
  return values.map((one) => (needsQuotes(one) ? `"${one.replaceAll('"', '""')}"` : one)).join('; ');
}

const needsQuotes = (one: string): boolean =>
  separators.test(one) || one.includes('"') || isMissingMark(plainText(one));
