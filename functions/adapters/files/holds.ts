/** Whether bytes that come in pieces hold one of some sequences, across pieces too. */
export async function holds(
  pieces: AsyncIterable<Uint8Array>,
  ...wanted: readonly Buffer[]
): Promise<boolean> {
  const overlap = Math.max(...wanted.map(({ length }) => length)) - 1;
  let rest = Buffer.alloc(0);
  for await (const piece of pieces) {
    const joined = Buffer.concat([rest, piece]);
    if (wanted.some((one) => joined.includes(one))) return true;
    rest = joined.subarray(Math.max(0, joined.length - overlap));
  }
  return false;
}
