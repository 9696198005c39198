export interface NamedBytes {
  /** Path inside its archive with forward slashes, or the file's name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files that are read whole because they are small. */
export interface SmallFiles {
  /** The bytes of a file; throws a `FileRefused` where it is longer than the limit. */
  readonly read: (path: string, limit: number) => Promise<Uint8Array>;
  /**
   * The files of a ZIP archive, by its content and not its name; `undefined` for what is none. Throws a `FileRefused`
   * for one that is damaged, has a password, or unpacks to more than is sensible.
   */
  readonly unpack: (path: string) => Promise<readonly NamedBytes[] | undefined>;
}

/** Puts files together as one archive; the same files give the same bytes. */
export type Pack = (files: readonly NamedBytes[]) => Uint8Array;
