const megabyte = 2 ** 20;

/** The browser with its own processes and one empty page, measured: 276 MB. */
const browserNeed = 300 * megabyte;
/** Each page at work, measured with reports of 25 pages: up to 210 MB in the browser and 50 MB here. */
const pageNeed = 260 * megabyte;

/** What a machine has to offer: processors, and bytes that nobody uses yet (a container's own limit counts). */
export interface Room {
  readonly cores: number;
  readonly freeMemory: number;
}

/** Pages printed at a time: one for each core, fewer where memory would not do, at least one. */
export function poolSize({ cores, freeMemory }: Room): number {
  const byMemory = Math.floor((freeMemory - browserNeed) / pageNeed);
  return Math.max(1, Math.min(cores, byMemory));
}
