import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startLocalHost } from '../../infra/local/host.ts';
import { temporaryFolder } from '../support/run-stele.ts';
import { supplierSheet, uploadFile } from '../support/upload-file.ts';

test('a file that is put into the bucket is taken in by the function that AWS calls, and a refused one told', async () => {
  const folder = await temporaryFolder();
  const host = await startLocalHost({ folder: folder.path, environment: process.env });
  try {
    const upload = (name: string, text: string, said?: Record<string, string>) =>
      uploadFile(host, 'acme', name, text, said);
    expect(await upload('supplier 2024.csv', supplierSheet(1))).toMatchObject({
      ...{ kind: 'sheet', status: 'committed', batch: 1 },
      rows: { new: 1, refused: 0 },
    });
    expect(await upload('again.csv', supplierSheet(1))).toMatchObject({ status: 'known', batch: 1 });
    expect(await upload('liste.csv', supplierSheet(9), { dataset: 'supplier' })).toMatchObject({
      status: 'refused',
      problems: [{ severity: 'error', row: 2, column: 'Tier' }],
    });
    const messages = join(folder.path, 'messages');
    const texts = await Promise.all(
      (await readdir(messages)).map((name) => readFile(join(messages, name), 'utf8')),
    );
    expect(texts).toEqual([expect.stringMatching(/liste\.csv：已退回[\s\S]*liste\.csv: refused/)]);
  } finally {
    await host.end();
    await folder.remove();
  }
});
