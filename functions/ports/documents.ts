/** How a presigned address makes the object come. */
export interface PresignedDocument {
  readonly key: string;
  /** The address answers this method alone. */
  readonly method: 'GET' | 'HEAD';
  /** Value of the answer's Content-Disposition, ASCII. */
  readonly disposition: string;
  readonly contentType: string;
  /** Seconds from now. */
  readonly expiresIn: number;
}

/** Objects of the editions bucket as the outside world reaches them. */
export interface DocumentStore {
  /** Length of a stored object; undefined where there is none. */
  readonly bytes: (key: string) => Promise<number | undefined>;
  readonly presign: (document: PresignedDocument) => Promise<string>;
}
