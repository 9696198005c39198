import type { FileKind } from './kind.ts';

/** Every kind of file there is, in the order they are asked. */
export const kinds: readonly FileKind[] = [];
