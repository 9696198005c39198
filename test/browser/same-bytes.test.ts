import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createChromiumRenderer } from '../../functions/adapters/chromium/chromium-renderer.ts';
import { houseFontFolders } from '../../functions/adapters/chromium/house-fonts.ts';
import { startChildRenderer } from './child-renderer.ts';
import { sha256 } from './read-pdf.ts';
import { reportDocument, SHORT_REPORT, supplierTable } from './report-document.ts';

const releasedOn = '2025-03-31';
const documents = [
  SHORT_REPORT,
  ...[10, 200, 30, 400, 50].map((rows) =>
    reportDocument([{ id: 'a', title: '供应链', body: supplierTable(rows) }]),
  ),
];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stele-test-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function renderAll(concurrency: number, order: readonly string[]): Promise<Map<string, string>> {
  const renderer = createChromiumRenderer({ fontFolders: houseFontFolders(), concurrency });
  try {
    const printed = await Promise.all(
      order.map(async (html) => [html, sha256((await renderer.render({ html, releasedOn })).pdf)] as const),
    );
    return new Map(printed);
  } finally {
    await renderer.close();
  }
}

describe('the same document gives the same bytes', () => {
  it('in a pool, in sequence and in another order', async () => {
    const inSequence = await renderAll(1, documents);
    expect(new Set(inSequence.values()).size).toBe(documents.length);
    expect(await renderAll(3, documents)).toEqual(inSequence);
    expect(new Map([...(await renderAll(2, documents.toReversed()))].toReversed())).toEqual(inSequence);
  });

  it('in two processes that unpack the browser into fresh temp directories, one as Lambda runs it', async () => {
    const here = await renderAll(1, [SHORT_REPORT]);
    for (const [name, options] of [
      ['one', {}],
      ['two', { singleProcess: true }],
    ] as const) {
      const temporaryFolder = await mkdtemp(join(folder, name));
      const child = startChildRenderer({ html: SHORT_REPORT, options, temporaryFolder });
      expect(await child.outcome).toBe(here.get(SHORT_REPORT));
      expect((await child.ended).code).toBe(0);
    }
  });
});
