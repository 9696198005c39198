import { openPdf } from '../../functions/adapters/pdf/pdf-file.ts';
import { readPages } from '../../functions/adapters/pdf/read-pages.ts';

/** Throws unless both printed the same number of pages: a counterpart that does less is none. */
export function assertSamePages(ours: Uint8Array, theirs: Uint8Array, who: string): void {
  const [own, other] = [ours, theirs].map((pdf) => readPages(openPdf(Buffer.from(pdf))).pageCount);
  if (own !== other)
    throw new Error(`Stele printed ${own} pages, ${who} ${other}: the comparison would be void`);
}
