import type { Browser } from 'puppeteer-core';
import { createChromiumRenderer } from '../../functions/adapters/chromium/chromium-renderer.ts';
import { houseFontFolders } from '../../functions/adapters/chromium/house-fonts.ts';
import { startBrowser } from '../../functions/adapters/chromium/running-browser.ts';
import { interleave } from './interleave.ts';
import { assertSamePages } from './page-count.ts';
import { type Ratio, ratioOf } from './ratio-table.ts';
import type { SampleReport } from './sample-report.ts';

/** design.md §8. */
const budgets = { firstTime: 1.75, rightGuess: 1.3 };

const rounds = 11;
const stepTimeout = 120_000;
const releasedOn = '2024-09-30';

/** One rendition by the product's renderer against bare `page.pdf`, both warm, on browsers with the same flags. */
export async function rendition(
  sample: SampleReport,
  say: (line: string) => void,
): Promise<readonly Ratio[]> {
  const options = { fontFolders: houseFontFolders(), cacheFolder: sample.browserCache };
  const bare = await startBrowser({ ...options, singleProcess: false, stepTimeout });
  const renderer = createChromiumRenderer(options);
  try {
    const print = await barePrinter(bare.browser);
    const ratios: Ratio[] = [];
    for (const [name, html] of sample.documents) {
      say(`rendition: timing ${rounds} rounds of ${name}`);
      const { pdf, pages, pageCount } = await renderer.render({ html, releasedOn });
      assertSamePages(pdf, await print(html), 'page.pdf');
      const timings = await interleave(
        [
          { name: 'first', run: () => renderer.render({ html, releasedOn }) },
          { name: 'guessed', run: () => renderer.render({ html, releasedOn, guessedPages: pages }) },
          { name: 'page.pdf', run: () => print(html) },
        ],
        rounds,
      );
      const what = `rendition, ${name}, ${pageCount} pages`;
      ratios.push(
        ratioOf(`${what}, first time`, timings, 'first', 'page.pdf', budgets.firstTime),
        ratioOf(`${what}, right guess`, timings, 'guessed', 'page.pdf', budgets.rightGuess),
      );
    }
    return ratios;
  } finally {
    await renderer.close();
    await bare.stop();
  }
}

/** What anybody would write, tagged and outlined, the page kept open: the floor under any rendition. */
async function barePrinter(browser: Browser): Promise<(html: string) => Promise<Uint8Array>> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  return async (html) => {
    await page.setContent(html, { waitUntil: 'load' });
    return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  };
}
