/** A file that somebody put where files wait to be taken in. */
export interface Upload {
  readonly bytes: AsyncIterable<Uint8Array>;
  /** What its owner said of it, by lower-case names: `dataset`, `campaign`. */
  readonly said: Readonly<Record<string, string>>;
}

export interface UploadStore {
  /** Opens the very bytes that a notice spoke of; `gone` where they were replaced or removed since. */
  readonly open: (key: string, eTag: string) => Promise<Upload | 'gone'>;
}
