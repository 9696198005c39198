const commands = /^['=+\-@\t\r\n＝＋－＠]/;
const plainNumber = /^[+-]?\d+(\.\d+)?$/;

/**
 * A cell's text so that no spreadsheet takes it for a formula: an apostrophe before what begins like one (OWASP, CSV
 * injection), plain numbers excepted.
 */
export function guarded(text: string): string {
  return commands.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

/** Takes the apostrophe away that `guarded` puts before a text. */
export function unguarded(text: string): string {
  return text.startsWith("'") && commands.test(text.slice(1)) ? text.slice(1) : text;
}

/** Rows as CSV (RFC 4180), UTF-8 with its mark so that spreadsheets read Chinese. Formulas are written as text. */
export function csvText(rows: readonly (readonly (string | undefined)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
}

function csvCell(text = ''): string {
  const safe = guarded(text);
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
