import { S3Error } from './s3-error.ts';

/** The bytes of a percent-encoded text. @throws S3Error InvalidURI for an escape that is not two hex digits */
export function percentDecode(text: string): Buffer {
  if (/%(?![0-9a-fA-F]{2})/.test(text)) throw new S3Error('InvalidURI');
  const binary = text.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(binary, 'latin1');
}

/** `percentDecode` read as UTF-8. @throws S3Error InvalidURI when the bytes are not UTF-8 */
export function percentDecodeText(text: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(percentDecode(text));
  } catch {
    throw new S3Error('InvalidURI');
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
