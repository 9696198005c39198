import { sha256 as digestOf } from '../domain/digest.ts';
import type { ObjectStore } from '../ports/objects.ts';
import type { RecordStore } from '../ports/records.ts';
import type { NamedBytes } from '../ports/small-files.ts';
import { intakeKeys } from '../wiring/names.ts';

/** The files of an archive; `undefined` for what is none. */
export type Unpack = (bytes: Uint8Array) => Promise<readonly NamedBytes[] | undefined>;

/** SHA-256 of the archives of words, as handed in, that hold a picture; none for a file that is a hand-in itself. */
export async function archivesHolding(
  organisation: string,
  picture: string,
  {
    records,
    intake,
    unpack,
  }: { readonly records: RecordStore; readonly intake: ObjectStore; readonly unpack: Unpack },
): Promise<readonly string[]> {
  const ofWords = new Set<string>();
  for await (const { file } of records.commits(organisation)) {
    if (file?.sha256 === picture) return [];
    if (file?.kind === 'words') ofWords.add(file.sha256);
  }
  const holding: string[] = [];
  for (const archive of ofWords) {
    const bytes = await intake.get(intakeKeys.original(organisation, archive));
    const files = (bytes && (await unpack(bytes))) ?? [];
    if (files.some((file) => digestOf(file.bytes) === picture)) holding.push(archive);
  }
  return holding;
}
