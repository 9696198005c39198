/** The bytes of a percent-encoded text. @throws URIError for an escape that is not two hex digits */
export function percentDecode(text: string): Buffer {
  if (/%(?![0-9a-fA-F]{2})/.test(text)) throw new URIError('a percent sign without two hex digits');
  const binary = text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(binary, 'latin1');
}

/** `percentDecode` read as UTF-8. @throws URIError when the bytes are not UTF-8 */
export function percentDecodeText(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(percentDecode(text));
  } catch {
    throw new URIError('percent-encoded bytes that are no UTF-8');
  }
}

/** Signature Version 4's UriEncode: everything but A–Z a–z 0–9 - . _ ~ (and what `keep` names) becomes %XX, upper case. */
export function uriEncode(bytes: Buffer | string, keep = ''): string {
  let out = '';
  for (const byte of Buffer.from(bytes)) {
    const char = String.fromCharCode(byte);
    const plain = /[A-Za-z0-9\-._~]/.test(char) || keep.includes(char);
    out += plain ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}
