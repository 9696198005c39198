import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePublications } from '../samples/publications.ts';
import { languages, publishedSample, publishingTime } from '../support/published-samples.ts';
import { layoutDefects } from './layout-defects.ts';
import { defectList } from './pdf/defect.ts';
import { drawingDefects } from './pdf/drawing-rules.ts';
import { type PrintBrowser, startPrintBrowser } from './pdf/print-browser.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await startPrintBrowser();
});
afterAll(() => browser?.close());

/** design.md §7: empty space, orphaned headings, split rows, clipped labels, a lone footnote are defects. */
describe.each(samplePublications)('$report $period of $organisation has no layout defect', (one) => {
  test.each(languages)(
    'in %s',
    async (language) => {
      const publication = await publishedSample(one);
      const html = publication.html[language];
      const defects = [
        ...(await layoutDefects(publication.pdf[language], html)),
        ...(await drawingDefects(html, browser)),
      ];
      expect(defectList(defects)).toBe('');
    },
    publishingTime,
  );
});
