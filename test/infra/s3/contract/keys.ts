import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { decodeListed, refusal } from '../connection.ts';
import type { Subject } from './subject.ts';

const PLAIN = [
  'blank x',
  '中文/é',
  '%2e%2e/x',
  '+&=?#;:@$,',
  'quote\'"<>',
  'A',
  'a',
  'trail/',
  'back\\slash',
  'x.dir/y',
  'x.object',
];

const ODD = [
  '..',
  '.',
  'a/../b',
  '../../up',
  'd//e',
  '/',
  'nul\0x',
  'ü'.repeat(512),
  'k'.repeat(1024),
  '/'.repeat(1024),
];

/** A key is a text without meaning: nothing in it is resolved, folded or cut. */
export function keyContract({ client, bucket, capabilities }: Subject): void {
  const put = (Key: string) =>
    client().send(new PutObjectCommand({ Bucket: bucket(), Key, Body: `at ${Key}` }));
  const read = async (Key: string) =>
    (await client().send(new GetObjectCommand({ Bucket: bucket(), Key }))).Body?.transformToString();
  const list = async (Prefix: string) => {
    const { Contents = [] } = await client().send(
      new ListObjectsV2Command({ Bucket: bucket(), Prefix, EncodingType: 'url' }),
    );
    return Contents.map(({ Key }) => decodeListed(Key ?? ''));
  };

  describe('a key', () => {
    it('of letters, signs and any script names one object, which is listed under it', async () => {
      for (const key of PLAIN) await put(key);
      for (const key of PLAIN)
        expect([key, await read(key), (await list(key)).includes(key)]).toEqual([key, `at ${key}`, true]);
    });

    it(`with dots, empty names, control characters or 1,024 bytes is ${capabilities.storesEveryKey ? 'like any other' : 'refused'}`, async () => {
      const keys = capabilities.storesEveryKey
        ? ODD
        : ['..', '.', 'a/../b', '../../up', 'd//e', 'nul\0x', 'k'.repeat(1024)];
      if (capabilities.storesEveryKey) {
        for (const key of keys) await put(key);
        for (const key of keys)
          expect([key, await read(key), (await list(key)).includes(key)]).toEqual([key, `at ${key}`, true]);
      } else {
        for (const key of keys) expect([key, (await refusal(put(key))).status]).toEqual([key, 400]);
      }
    });

    it('of 1,025 bytes is refused', async () => {
      expect((await refusal(put('k'.repeat(1025)))).status).toBe(400);
    });

    it(`may begin with another key, and the longer one is ${capabilities.listsKeysBelowKeys ? 'listed too' : 'not listed'}`, async () => {
      for (const key of ['stem', 'stem/leaf']) await put(key);
      expect([await read('stem'), await read('stem/leaf')]).toEqual(['at stem', 'at stem/leaf']);
      expect(await list('stem')).toEqual(capabilities.listsKeysBelowKeys ? ['stem', 'stem/leaf'] : ['stem']);
    });
  });
}
