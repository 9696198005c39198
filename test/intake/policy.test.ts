import { expect, test } from 'vitest';
import { takeInHand } from '../../functions/adapters/disk/take-in-hand.ts';
import { smallFiles } from '../../functions/adapters/files/small-files.ts';
import { memoryFileStore } from '../../functions/adapters/memory/file-store.ts';
import { type FileOutcome, intakeFile } from '../../functions/intake/intake-file.ts';
import { policyKind } from '../../functions/intake/policy/policy-kind.ts';
import { profileKind } from '../../functions/intake/profile/profile-kind.ts';
import { policy, rules } from '../domain/risk/policies.ts';
import { organisation, profile } from '../support/small-organisation.ts';
import { workbench } from '../support/workbench.ts';

async function take(text: string): Promise<FileOutcome> {
  async function* once(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const ports = {
    ...workbench(),
    originals: memoryFileStore(),
    openTables: async () => undefined,
    kinds: [policyKind(smallFiles), profileKind(smallFiles)],
  };
  const { end, ...file } = await takeInHand(once(), 'policy-1.0.json');
  try {
    const actor = { actorId: 'owner-1', kind: 'person' } as const;
    const at = '2024-08-21T02:00:00Z';
    return await intakeFile({ organisation, actor, at, file, options: {}, acceptValidRows: false }, ports);
  } finally {
    await end();
  }
}

test('a version of the policy is taken in as one record that waits for review', async () => {
  const outcome = await take(JSON.stringify(policy(), null, 2));
  expect(outcome).toMatchObject({ kind: 'minerals-policy', status: 'committed', rows: { new: 1 } });
});

test('a policy with a category too few is refused, naming the field', async () => {
  const outcome = await take(JSON.stringify({ ...policy(), rules: rules.slice(1) }));
  const values = { dataset: 'minerals-policy', field: 'rules' };
  expect(outcome).toMatchObject({ status: 'refused', problems: [{ code: 'invalid-field', values }] });
});

test('other JSON is left to those who know it', async () => {
  expect(await take(JSON.stringify(profile().attributes))).toMatchObject({ kind: 'profile' });
  expect(await take('{ "rules": ')).toMatchObject({ problems: [{ code: 'profile-no-json' }] });
});
