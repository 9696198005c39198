/** Full-width forms stand a fixed distance behind the ASCII characters they repeat (Unicode, FF01 to FF5E). */
const fullWidth = 0xff01 - 0x21;

/**
 * A cell's text with full-width letters, digits and signs as plain ones, spaces at its ends removed. Other compatibility
 * forms stay: `10²` must not become `102`.
 */
export function plainText(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.trim();
  return text
    .replaceAll(/[\uff01-\uff5e]/g, (one) => String.fromCharCode(one.charCodeAt(0) - fullWidth))
    .replaceAll('\u3000', ' ')
    .replaceAll('\u2212', '-')
    .trim();
}

const marks = /^(?:[-–—/\\]{1,3}|n\.?\/?a\.?|nil|none|null|无|暂无|不适用|未填|空)?$/i;

/** Whether a plain text is empty or a mark that people write where they have nothing to say. `#N/A` is an error of a formula. */
export function isMissingMark(plain: string): boolean {
  return marks.test(plain);
}
