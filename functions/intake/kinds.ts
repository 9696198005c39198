import type { FileKind } from './kind.ts';
import { cmrtKind, emrtKind } from './workbook/declaration-kind.ts';
import { lookUpKind } from './workbook/look-up-kind.ts';

/** Every kind of file there is, in the order they are asked. */
export const kinds: readonly FileKind[] = [lookUpKind, cmrtKind, emrtKind];
