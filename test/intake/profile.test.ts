import { expect, test } from 'vitest';
import { takeInHand } from '../../functions/adapters/disk/take-in-hand.ts';
import { smallFiles } from '../../functions/adapters/files/small-files.ts';
import { memoryFileStore } from '../../functions/adapters/memory/file-store.ts';
import { type FileOutcome, intakeFile } from '../../functions/intake/intake-file.ts';
import { profileKind } from '../../functions/intake/profile/profile-kind.ts';
import { organisation, profile } from '../support/small-organisation.ts';
import { workbench } from '../support/workbench.ts';

const { attributes } = profile();

async function take(text: string): Promise<FileOutcome> {
  async function* once(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(text);
  }
  const ports = {
    ...workbench(),
    originals: memoryFileStore(),
    openTables: async () => undefined,
    kinds: [profileKind(smallFiles)],
  };
  const { end, ...file } = await takeInHand(once(), 'profile.json');
  try {
    const actor = { actorId: 'owner-1', kind: 'person' } as const;
    const at = '2024-08-21T02:00:00Z';
    return await intakeFile({ organisation, actor, at, file, options: {}, acceptValidRows: false }, ports);
  } finally {
    await end();
  }
}

test('a profile is taken in as one record that waits for review', async () => {
  const outcome = await take(JSON.stringify(attributes, null, 2));
  expect(outcome).toMatchObject({ kind: 'profile', status: 'committed', batch: 1, rows: { new: 1 } });
});

const wrong: readonly (readonly [what: string, text: string, problem: object])[] = [
  [
    'a field that is missing',
    JSON.stringify({ ...attributes, baseYear: {} }),
    { code: 'invalid-field', values: { dataset: 'organisation', field: 'baseYear.carbon' } },
  ],
  [
    'another organisation',
    JSON.stringify({ ...attributes, organisationId: 'other' }),
    { code: 'profile-of-other', values: { found: 'other', expected: organisation } },
  ],
  ['no JSON', '{ "organisationId": ', { code: 'profile-no-json' }],
  ['a list', '[]', { code: 'profile-no-object' }],
];

test.each(wrong)('a profile with %s is refused', async (_, text, expected) => {
  const outcome = await take(text);
  expect(outcome).toMatchObject({ status: 'refused', problems: [expected] });
});
