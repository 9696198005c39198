import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/run-stele.ts';
import { layoutDefects } from './layout-defects.ts';
import { defectList } from './pdf/defect.ts';
import { drawingDefects } from './pdf/drawing-rules.ts';
import { type PrintBrowser, startPrintBrowser } from './pdf/print-browser.ts';
import { languages, type Publication, publishCarbon } from './pdf/publication.ts';

const periods = ['2024-H1', '2024-H2'] as const;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let browser: PrintBrowser;
const publications = new Map<string, Publication>();
beforeAll(async () => {
  folder = await temporaryFolder();
  for (const period of periods) publications.set(period, await publishCarbon(folder.path, period));
  browser = await startPrintBrowser();
  // Two publications after each other.
}, 300_000);
afterAll(() => Promise.all([browser?.close(), folder.remove()]));

/** design.md §7: empty space, orphaned headings, split rows, clipped labels, a lone footnote are defects. */
describe.each(periods)('the carbon report of %s has no layout defect', (period) => {
  test.each(languages)('in %s', async (language) => {
    const publication = publications.get(period);
    if (!publication) throw new Error(`${period} was not published`);
    const html = publication.html[language];
    const defects = [
      ...(await layoutDefects(publication.pdf[language], html)),
      ...(await drawingDefects(html, browser)),
    ];
    expect(defectList(defects)).toBe('');
  });
});
