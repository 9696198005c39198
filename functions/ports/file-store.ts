/** Files as they were handed in, under keys made of their SHA-256. */
export interface FileStore {
  /** Keeps a file of this machine; one that is there already stays. The file is streamed, however large. */
  readonly keep: (key: string, path: string, mediaType: string) => Promise<'stored' | 'exists'>;
  /** Removes a file with every version of it. Once is as good as often. */
  readonly erase: (key: string) => Promise<void>;
}
