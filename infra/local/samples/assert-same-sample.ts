import type { RecordStore } from '../../../functions/ports/records.ts';
import { LocalHostError } from '../local-host-error.ts';

/**
 * Throws `local.other-sample` where a folder holds files of the sample that this version of it does not hand in: its
 * own would come on top of them, later than they belong, and figures would mix both. Words alone may differ; a changed
 * sentence is a new hand-in like an editor's.
 */
export async function assertSameSample(
  organisation: string,
  files: ReadonlySet<string>,
  records: RecordStore,
): Promise<void> {
  for await (const { actor, file, review } of records.commits(organisation)) {
    if (actor.kind !== 'sample' || review !== undefined || file?.kind === 'words') continue;
    if (file !== undefined && files.has(file.sha256)) continue;
    throw new LocalHostError(
      'local.other-sample',
      `the data folder holds "${organisation}" as another version of Stele made it: remove it with stele reset, or name another folder with --data`,
    );
  }
}
