import { takeInHand } from '../adapters/disk/take-in-hand.ts';
import type { FilePorts } from '../intake/intake-file.ts';
import { kinds } from '../intake/kinds.ts';
import { stores } from './stores.ts';

export { takeInHand };

/** What takes files in. */
export function intakePorts(): FilePorts & { readonly now: () => string } {
  return { ...stores(), openTables: async () => undefined, kinds };
}
