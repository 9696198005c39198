import { createChromiumRenderer } from '../../functions/adapters/chromium/chromium-renderer.ts';
import { houseFontFolders } from '../../functions/adapters/chromium/house-fonts.ts';
import type { RenderedDocument } from '../../functions/ports/renderer.ts';
import { interleave } from './interleave.ts';
import { type Ratio, ratioOf } from './ratio-table.ts';
import type { SampleReport } from './sample-report.ts';

/** design.md §8, on 2 cores. */
const budget = 0.7;

const rounds = 7;
const releasedOn = '2024-09-30';

/** The six renditions of a run of three reports, in the pool against one after the other, on one warm browser. */
export async function pool(sample: SampleReport, say: (line: string) => void): Promise<readonly Ratio[]> {
  const six = [...sample.documents.values()];
  const renderer = createChromiumRenderer({
    fontFolders: houseFontFolders(),
    cacheFolder: sample.browserCache,
  });
  const print = (html: string): Promise<RenderedDocument> => renderer.render({ html, releasedOn });
  try {
    say(`pool: timing ${rounds} rounds of ${six.length} renditions`);
    const timings = await interleave(
      [
        { name: 'pool', run: () => Promise.all(six.map(print)) },
        {
          name: 'in sequence',
          run: async () => {
            for (const html of six) await print(html);
          },
        },
      ],
      rounds,
    );
    return [ratioOf('six renditions, pool', timings, 'pool', 'in sequence', budget)];
  } finally {
    await renderer.close();
  }
}
