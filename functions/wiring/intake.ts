import { reports } from '../../templates/reports.ts';
import { takeInHand } from '../adapters/disk/take-in-hand.ts';
import { packArchive } from '../adapters/files/archive.ts';
import { openTables } from '../adapters/files/open-tables.ts';
import { smallFiles } from '../adapters/files/small-files.ts';
import { writeWorkbook } from '../adapters/files/workbook/write-workbook.ts';
import type { FilePorts } from '../intake/intake-file.ts';
import { kinds } from '../intake/kinds.ts';
import { policyKind } from '../intake/policy/policy-kind.ts';
import { profileKind } from '../intake/profile/profile-kind.ts';
import { sheetKind } from '../intake/sheet/sheet-kind.ts';
import { wordsKind } from '../intake/words/words-kind.ts';
import { readConfiguration } from './configuration.ts';
import { variables } from './names.ts';
import { readStrings } from './read-strings.ts';
import { sheetLanguages } from './sheet-languages.ts';
import { stores } from './stores.ts';

export { packArchive, takeInHand, writeWorkbook };

const assets = (): string => readConfiguration(process.env)[variables.assets];

/** Names of the constants that words may print. */
async function constants(): Promise<ReadonlySet<string>> {
  const { constants: named } = await readStrings(assets(), 'en', ['constants']);
  return new Set(Object.keys(named as object));
}

/** What takes files in. */
export function intakePorts(): FilePorts & { readonly now: () => string } {
  return {
    ...stores(),
    openTables,
    // Data sheets are asked last: they refuse every table that they are not.
    kinds: [
      ...kinds,
      policyKind(smallFiles),
      profileKind(smallFiles),
      wordsKind({ reports, constants }, smallFiles),
      sheetKind(() => sheetLanguages(assets())),
    ],
  };
}
