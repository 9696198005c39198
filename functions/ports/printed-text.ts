import type { PrintedText } from '../domain/printed/text.ts';

/** Reads a finished PDF back. Throws `render.unknown-pdf` for a file that is not built as the renderer builds it. */
export type ReadPrintedText = (pdf: Uint8Array) => PrintedText;
