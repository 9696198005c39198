import { reports } from '../../templates/reports.ts';
import { takeInHand } from '../adapters/disk/take-in-hand.ts';
import { packArchive } from '../adapters/files/archive.ts';
import { openTables } from '../adapters/files/open-tables.ts';
import { smallFiles } from '../adapters/files/small-files.ts';
import { writeWorkbook } from '../adapters/files/workbook/write-workbook.ts';
import { memoryRecordStore } from '../adapters/memory/record-store.ts';
import type { FilePorts } from '../intake/intake-file.ts';
import type { FileKind } from '../intake/kind.ts';
import { kinds } from '../intake/kinds.ts';
import { policyKind } from '../intake/policy/policy-kind.ts';
import { profileKind } from '../intake/profile/profile-kind.ts';
import type { IntakeStrings } from '../intake/say-problem.ts';
import { sheetKind } from '../intake/sheet/sheet-kind.ts';
import type { UploadPorts } from '../intake/take-in-uploads.ts';
import { wordsKind } from '../intake/words/words-kind.ts';
import { readConfiguration } from './configuration.ts';
import { messages } from './messages.ts';
import { variables } from './names.ts';
import { readStrings } from './read-strings.ts';
import { sheetLanguages } from './sheet-languages.ts';
import { stores } from './stores.ts';
import { timeZone } from './time-zone.ts';

export { packArchive, takeInHand, writeWorkbook };

/** Every kind of file there is, with strings, reports and constants that lie below `assets`. */
export function fileKinds(assets: string): readonly FileKind[] {
  const constants = async (): Promise<ReadonlySet<string>> => {
    const { constants: named } = await readStrings(assets, 'en', ['constants']);
    return new Set(Object.keys(named as object));
  };
  return [
    ...kinds,
    policyKind(smallFiles),
    profileKind(smallFiles),
    wordsKind({ reports, constants }, smallFiles),
    // Asked last: data sheets refuse every table that they are not.
    sheetKind(() => sheetLanguages(assets)),
  ];
}

/** What hands in a sample's files: as files come from people, and kept as objects like theirs. */
export function samplePorts() {
  return { ...stores(), ...intakePorts(), takeInHand, pack: packArchive, emptyStore: memoryRecordStore };
}

/** What takes files in. */
export function intakePorts() {
  return {
    ...stores(),
    openTables,
    kinds: fileKinds(readConfiguration(process.env)[variables.assets]),
    timeZone: timeZone(),
  } satisfies FilePorts;
}

/** What takes uploads in, and says what became of them. */
export function uploadPorts(): Omit<UploadPorts, 'tell'> {
  const configuration = readConfiguration(process.env);
  return {
    ...intakePorts(),
    takeInHand,
    bucket: configuration[variables.intakeBucket],
    messages: messages(),
    strings: async (language) => {
      const { intake } = await readStrings(configuration[variables.assets], language, ['intake']);
      return intake as IntakeStrings;
    },
  };
}
