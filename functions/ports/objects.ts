export interface ObjectStore {
  readonly get: (key: string) => Promise<Uint8Array | undefined>;
  /** Replaces what is there: for work objects, whose content follows from their key or may be overwritten. */
  readonly put: (key: string, body: Uint8Array | string, contentType: string) => Promise<void>;
  /** Names of the folders right below a prefix that ends in a slash. */
  readonly folders: (prefix: string) => Promise<readonly string[]>;
  /** Stores only where nothing is: an edition's object is never changed. */
  readonly putNew: (key: string, body: Uint8Array, contentType: string) => Promise<'stored' | 'exists'>;
}
