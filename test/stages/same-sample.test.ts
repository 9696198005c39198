import { describe, expect, test } from 'vitest';
import type { HandIn, HandInRecord } from '../../functions/intake/hand-in.ts';
import { loadMissing } from '../../functions/intake/load.ts';
import { assertSameSample } from '../../infra/local/samples/assert-same-sample.ts';
import { electricity, handIn, organisation, profile, words } from '../support/small-organisation.ts';
import { workbench } from '../support/workbench.ts';

const ofSample = (source: string, records: readonly HandInRecord[]): HandIn => ({
  ...handIn(source, records),
  actor: { actorId: 'sample', kind: 'sample' },
});

const master = ofSample('master', [profile()]);
const january = ofSample('january', [electricity('north', 1, '10')]);

/** Loads what the folder holds, then asks whether the sample of this version may be loaded on top. */
async function loadOver(held: readonly HandIn[], sample: readonly HandIn[]): Promise<void> {
  const bench = workbench();
  await loadMissing(organisation, held, bench);
  await assertSameSample(organisation, sample, bench.records);
}

describe('a sample on top of what a folder holds', () => {
  test.each<[string, readonly HandIn[]]>([
    ['nothing', []],
    ['a load that was broken off', [master]],
    ['all of it', [master, january]],
    ['hand-ins of the user', [master, january, handIn('own', [electricity('north', 2, '7')])]],
  ])('loads over %s', async (_, held) => {
    await expect(loadOver(held, [master, january])).resolves.toBeUndefined();
  });

  test('loads over other words', async () => {
    const old = ofSample('words', [words('opening')]);
    const changed = ofSample('words', [words('opening', { title: { 'zh-CN': '新', en: 'New' } })]);
    await expect(loadOver([master, old], [master, changed])).resolves.toBeUndefined();
  });

  test('is refused over records that it does not hand in any more', async () => {
    const before = ofSample('january', [electricity('north', 1, '11')]);
    await expect(loadOver([master, before], [master, january])).rejects.toThrow(
      /another version of Stele made it: remove it with stele reset/,
    );
  });
});
