import { expect, test } from 'vitest';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import { commitsIn, type Desk, intakeDesk, latestIn, load, take } from '../support/intake-desk.ts';
import { type Around, surrounded } from '../support/interleaved.ts';
import { linesKind, linesOf } from '../support/lines-kind.ts';
import { electricity, facility } from '../support/small-organisation.ts';

class Killed extends Error {}

const meters = (count: number, amount: string): readonly HandInRecord[] =>
  Array.from({ length: count }, (_, at) => {
    const one = electricity('north', (at % 6) + 1, amount);
    return { ...one, attributes: { ...one.attributes, sourceId: `meter-${at}` } };
  });

/** More rows than one block of writes has. */
const file = linesOf(meters(1100, '2'));

/** A desk that holds a facility and an earlier file: some rows of the next one are new, some change, some do not. */
async function prepared(): Promise<Desk> {
  const desk = intakeDesk([linesKind], async () => undefined);
  await load(desk, [facility('north'), ...meters(50, '1'), ...meters(100, '2').slice(50)]);
  return desk;
}

/** The desk of a process that dies at its n-th call of a store, before the call has done anything or just after. */
function dyingAt(
  desk: Desk,
  point: number,
  when: 'before' | 'after',
): { readonly desk: Desk; readonly calls: () => number } {
  let calls = 0;
  const around: Around = async (_, act) => {
    calls += 1;
    if (calls > point || (calls === point && when === 'before')) throw new Killed();
    const result = await act();
    if (calls >= point) throw new Killed();
    return result;
  };
  const dying = {
    ...desk,
    records: surrounded(desk.records, around),
    originals: surrounded(desk.originals, around),
  };
  return { desk: dying, calls: () => calls };
}

const amounts = async (desk: Desk): Promise<readonly unknown[]> =>
  (await latestIn(desk.records, ['activity'])).map(({ attributes }) => attributes.amount);

test('an intake that dies at any call of a store is invisible or whole, and the file handed in again completes it', async () => {
  const counted = dyingAt(await prepared(), Number.POSITIVE_INFINITY, 'after');
  await take(counted.desk, 'meters.lines', file);
  // Keeping the file, the organisation, two blocks of rows, the commit.
  expect(counted.calls()).toBeGreaterThanOrEqual(5);
  for (let point = 1; point <= counted.calls(); point += 1)
    for (const when of ['before', 'after'] as const) {
      const at = `${when} call ${point}`;
      const desk = await prepared();
      const before = await amounts(desk);
      await expect(take(dyingAt(desk, point, when).desk, 'meters.lines', file), at).rejects.toThrow(Killed);
      const commits = (await commitsIn(desk.records)).length;
      if (commits === 1) expect(await amounts(desk), at).toEqual(before);
      const again = await take(desk, 'meters.lines', file);
      expect(again.status, at).toBe(commits === 1 ? 'committed' : 'known');
      expect(await commitsIn(desk.records), at).toHaveLength(2);
      expect(await amounts(desk), at).toEqual(Array.from({ length: 1100 }, () => '2'));
      expect([...desk.originals.objects.keys()], at).toEqual([
        expect.stringContaining(again.sha256 as string),
      ]);
      expect((await take(desk, 'meters.lines', file)).status, at).toBe('known');
    }
});

test('a store that fails while rows are still being read ends the intake with its error, and nothing is visible', async () => {
  const desk = await prepared();
  const failing = { ...desk.records, putRows: () => Promise.reject(new Error('the table is gone')) };
  await expect(take({ ...desk, records: failing }, 'meters.lines', file)).rejects.toThrow(
    'the table is gone',
  );
  expect(await commitsIn(desk.records)).toHaveLength(1);
});
