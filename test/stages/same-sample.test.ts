import { describe, expect, test } from 'vitest';
import type { HandIn } from '../../functions/intake/hand-in.ts';
import { intake } from '../../functions/intake/intake.ts';
import { assertSameSample } from '../../infra/local/samples/assert-same-sample.ts';
import { electricity, handIn, organisation, profile, words } from '../support/small-organisation.ts';
import { workbench } from '../support/workbench.ts';

/** A hand-in of the sample, as a file of its own digest. */
const ofSample = (one: HandIn, sha256: string, kind = 'sheet'): HandIn => ({
  ...one,
  actor: { actorId: 'sample', kind: 'sample' },
  file: { name: one.source, sha256, kind, refused: 0 },
});

const master = ofSample(handIn('master', [profile()]), 'master');
const january = ofSample(handIn('january', [electricity('north', 1, '10')]), 'january');

/** Loads what the folder holds, then asks whether the sample of this version may be loaded on top. */
async function loadOver(held: readonly HandIn[], sample: readonly string[]): Promise<void> {
  const bench = workbench();
  for (const one of held) await intake(one, bench);
  await assertSameSample(organisation, new Set(sample), bench.records);
}

describe('a sample on top of what a folder holds', () => {
  test.each<[string, readonly HandIn[]]>([
    ['nothing', []],
    ['a load that was broken off', [master]],
    ['all of it', [master, january]],
    ['hand-ins of the user', [master, january, handIn('own', [electricity('north', 2, '7')])]],
    ['other words', [master, ofSample(handIn('words', [words('opening')]), 'older words', 'words')]],
  ])('loads over %s', async (_, held) => {
    await expect(loadOver(held, ['master', 'january'])).resolves.toBeUndefined();
  });

  test.each<[string, HandIn]>([
    [
      'a file that it does not hand in any more',
      { ...january, file: { ...january.file, sha256: 'older' } } as HandIn,
    ],
    ['records that came in no file', (({ file: _, ...rest }) => rest)(january)],
  ])('is refused over %s', async (_, before) => {
    await expect(loadOver([master, before], ['master', 'january'])).rejects.toThrow(
      /another version of Stele made it: remove it with stele reset/,
    );
  });
});
