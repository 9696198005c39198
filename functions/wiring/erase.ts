import { isZip, unpackArchive } from '../adapters/files/archive.ts';
import type { ErasePorts } from '../erase/erase.ts';
import { stores } from './stores.ts';

/** What erases files. */
export function erasePorts(): ErasePorts {
  return { ...stores(), unpack: async (bytes) => (isZip(bytes) ? unpackArchive(bytes) : undefined) };
}
