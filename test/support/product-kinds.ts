import { join } from 'node:path';
import { smallFiles } from '../../functions/adapters/files/small-files.ts';
import type { FileKind } from '../../functions/intake/kind.ts';
import { kinds } from '../../functions/intake/kinds.ts';
import { profileKind } from '../../functions/intake/profile/profile-kind.ts';
import { sheetKind } from '../../functions/intake/sheet/sheet-kind.ts';
import { wordsKind } from '../../functions/intake/words/words-kind.ts';
import { sheetLanguages } from '../../functions/wiring/sheet-languages.ts';
import { reports } from '../../templates/reports.ts';

const root = join(import.meta.dirname, '..', '..');

/** Every kind of file that the product knows, in its order. */
export const productKinds: readonly FileKind[] = [
  ...kinds,
  profileKind(smallFiles),
  wordsKind({ reports, constants: async () => new Set() }, smallFiles),
  sheetKind(() => sheetLanguages(root)),
];
