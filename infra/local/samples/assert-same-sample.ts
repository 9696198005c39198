import type { HandIn } from '../../../functions/intake/hand-in.ts';
import type { IntakePorts } from '../../../functions/intake/intake.ts';
import { handInDigest } from '../../../functions/intake/load.ts';
import { LocalHostError } from '../local-host-error.ts';

/**
 * Throws `local.other-sample` where a folder holds records of the sample that this version of it does not hand in:
 * its own would come on top of them, later than they belong, and figures would mix both. Words alone may differ; a
 * changed sentence is a new hand-in like an editor's.
 */
export async function assertSameSample(
  organisation: string,
  handIns: readonly HandIn[],
  records: IntakePorts['records'],
): Promise<void> {
  const held: string[] = [];
  for await (const { actor, contentDigest: digest, parts } of records.commits(organisation))
    if (actor.kind === 'sample' && parts.some(({ dataset }) => dataset !== 'content')) held.push(digest);
  if (held.length === 0) return;
  const own = new Set(handIns.map(handInDigest));
  if (held.every((digest) => own.has(digest))) return;
  throw new LocalHostError(
    'local.other-sample',
    `the data folder holds "${organisation}" as another version of Stele made it: remove it with stele reset, or name another folder with --data`,
  );
}
