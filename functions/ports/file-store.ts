/** Files as they were handed in, under keys made of their SHA-256. */
export interface FileStore {
  /**
   * Keeps a file of this machine by its path, or bytes; what is there already stays. A file is streamed, however large.
   */
  readonly keep: (key: string, from: string | Uint8Array, mediaType: string) => Promise<'stored' | 'exists'>;
  readonly has: (key: string) => Promise<boolean>;
  /** Removes a file with every version of it. Once is as good as often. */
  readonly erase: (key: string) => Promise<void>;
}
