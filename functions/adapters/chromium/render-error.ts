export type RenderErrorCode =
  | 'render.browser-crashed'
  | 'render.browser-unavailable'
  | 'render.closed'
  | 'render.contents-unstable'
  | 'render.font-unreadable'
  | 'render.foreign-font'
  | 'render.invalid-date'
  | 'render.missing-destination'
  | 'render.missing-glyph'
  | 'render.print-failed'
  | 'render.request-left-page'
  | 'render.synthetic-font'
  | 'render.timeout'
  | 'render.unknown-entity'
  | 'render.unknown-pdf'
  | 'render.unreadable-slot';

/** A document that could not become a PDF. `publicMessage` is for the person who can act, `details` for the log. */
export class RenderError extends Error {
  readonly code: RenderErrorCode;
  readonly publicMessage: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: RenderErrorCode, publicMessage: string, details: Readonly<Record<string, unknown>> = {}) {
    super(publicMessage);
    this.name = code;
    this.code = code;
    this.publicMessage = publicMessage;
    this.details = details;
  }
}
