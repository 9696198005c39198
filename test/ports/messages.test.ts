import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryMessages } from '../../functions/adapters/memory/messages.ts';
import { snsMessages } from '../../functions/adapters/sns/messages.ts';
import type { Messages } from '../../functions/ports/messages.ts';
import { localServices, noticesTopic, temporaryFolder } from '../infra/services/local-services.ts';

let place: Awaited<ReturnType<typeof temporaryFolder>>;
let services: Awaited<ReturnType<typeof localServices>>;
beforeAll(async () => {
  place = await temporaryFolder();
  services = await localServices(place.folder);
});
afterAll(async () => {
  await services.end();
  await place.remove();
});

/** Texts of what was sent, as whoever opens the mail reads them. */
async function delivered(): Promise<readonly string[]> {
  const folder = join(place.folder, 'messages');
  const files = (await readdir(folder)).sort();
  return Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
}

const memory = memoryMessages();
const openings: readonly [string, () => Messages, () => Promise<readonly string[]>][] = [
  [
    'memory',
    () => memory,
    async () => memory.sent().map(({ subject, body }) => `Subject: ${subject}\n\n${body}\n`),
  ],
  ['SNS', () => snsMessages(services.sns, noticesTopic), delivered],
];

describe.each(openings)('messages in %s', (_, open, read) => {
  test('arrive with subject and body, in any script', async () => {
    await open().send({ subject: 'Stele: published', body: '碳报告已发布。\nThe carbon report <1> & more' });
    expect((await read()).at(-1)).toContain(
      'Subject: Stele: published\n\n碳报告已发布。\nThe carbon report <1> & more\n',
    );
  });

  test('each arrive once, in a message of their own', async () => {
    const before = (await read()).length;
    await open().send({ subject: 'a', body: 'one' });
    await open().send({ subject: 'b', body: 'two' });
    expect(await read()).toHaveLength(before + 2);
  });
});

test('SNS refuses a subject that mail cannot carry', async () => {
  const sns = snsMessages(services.sns, noticesTopic);
  for (const subject of ['已发布', 'two\nlines', 'n'.repeat(100), ' blank first'])
    await expect(sns.send({ subject, body: 'x' }), subject).rejects.toMatchObject({
      name: expect.stringMatching(/^InvalidParameter/),
    });
  await sns.send({ subject: 'n'.repeat(99), body: 'x' });
});
