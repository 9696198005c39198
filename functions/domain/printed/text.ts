/** A text of a finished document, as it is painted at one place. */
export interface PrintedPiece {
  readonly text: string;
  /** From 1. */
  readonly page: number;
  /** The cell of a table it stands in; each has its own number. */
  readonly cell?: number;
  /** How often it is painted: heads and feet of tables come again on every page, or column, that their table goes on. */
  readonly times: number;
}

/** What a finished document says, read from its bytes. */
export interface PrintedText {
  /** Texts of the tagged elements, in the order in which they are read out; what is painted again stands once. */
  readonly pieces: readonly PrintedPiece[];
  /** What is read out for pictures and drawings. */
  readonly alternatives: readonly string[];
  /** Of each page, texts that belong to no element: what its margins print. */
  readonly margins: readonly (readonly string[])[];
}
