/** A file as it lies on this machine while it is taken in; it does not change meanwhile. */
export interface HeldFile {
  /** As its owner named it, without folders. */
  readonly name: string;
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  readonly sha256: string;
  readonly end: () => Promise<void>;
}

/** Takes a file, by its path or as its bytes, where it stays unchanged until `end`. */
export type TakeInHand = (from: string | AsyncIterable<Uint8Array>, name?: string) => Promise<HeldFile>;
