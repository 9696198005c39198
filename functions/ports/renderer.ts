export interface RenderRequest {
  /** A complete document: CSS inline, images as data: URIs, fonts by local() or family name. */
  readonly html: string;
  /** ISO date (YYYY-MM-DD). It becomes CreationDate and ModDate; no clock is printed. */
  readonly releasedOn: string;
  /**
   * Anchor id → page number, from an earlier edition or run. Only a hint: a right one saves a pass, a wrong
   * one costs a pass, and neither changes the bytes.
   */
  readonly guessedPages?: Readonly<Record<string, number>>;
}

export interface RenderedDocument {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  /** Anchor id → page number (from 1), read from the final file. */
  readonly pages: Readonly<Record<string, number>>;
}

export interface Renderer {
  /** Refuses, rather than prints, a document with a missing glyph, a missing resource or an unsettled contents list. */
  render(request: RenderRequest): Promise<RenderedDocument>;
  /** Ends the browser and removes what it wrote; renders that are still running are refused. */
  close(): Promise<void>;
}
