/** CRC-32C (Castagnoli), RFC 3720 appendix B.4: polynomial 0x1EDC6F41, reflected. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0x82f63b78 : value >>> 1;
  return value;
});

/** The checksum of `data`, continuing from that of what came before; 0 at the start. */
export function crc32c(data: Uint8Array, before = 0): number {
  let value = ~before;
  for (const byte of data) value = (TABLE[(value ^ byte) & 255] as number) ^ (value >>> 8);
  return ~value >>> 0;
}
