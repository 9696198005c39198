const mebibyte = 2 ** 20;

/** What a file may be: beyond any that is honest, below what would exhaust the machine. */
export const limits = {
  /** Bytes of a CSV file; it is streamed. */
  csvBytes: 256 * mebibyte,
  /** Bytes of a workbook as it lies on disk. */
  workbookBytes: 64 * mebibyte,
  /** Bytes of one part of a workbook, and of all, once inflated. */
  partBytes: 1024 * mebibyte,
  allPartsBytes: 2048 * mebibyte,
  /** Inflated to packed bytes of a part above `ratioFrom` inflated bytes; sheets are seldom above 30. */
  ratio: 250,
  ratioFrom: 16 * mebibyte,
  parts: 2000,
  /** Characters between two tags of a part; a cell of Excel holds 32,767. */
  tagCharacters: mebibyte,
  /** Shared strings of a workbook, and their characters: they are held in memory. */
  sharedStrings: 2_000_000,
  sharedCharacters: 64 * mebibyte,
  sheets: 1000,
  merges: 100_000,
  styles: 100_000,
  /** Rows and columns of a sheet (Excel specifications and limits). */
  rows: 1_048_576,
  columns: 16_384,
  /** Characters of one record of a CSV file. */
  recordCharacters: mebibyte,
} as const;
