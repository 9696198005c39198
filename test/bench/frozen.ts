import { createChromiumRenderer } from '../../functions/adapters/chromium/chromium-renderer.ts';
import { houseFontFolders } from '../../functions/adapters/chromium/house-fonts.ts';
import type { Outcome, RunInput } from '../../functions/contract.ts';
import { stores } from '../../functions/wiring/stores.ts';
import { startLocalHost } from '../../infra/local/host.ts';
import { interleave } from './interleave.ts';
import { type Ratio, ratioOf } from './ratio-table.ts';
import type { SampleReport } from './sample-report.ts';

/** design.md §8. */
const budget = 0.2;

const rounds = 7;
const organisation = 'sample-precision';
const releasedOn = '2024-09-30';

/**
 * A frozen regeneration as its whole workflow, from the digests of the records to those of the stored bytes, against
 * rendering the documents of the same report, both warm.
 */
export async function frozen(sample: SampleReport, say: (line: string) => void): Promise<readonly Ratio[]> {
  const host = await startLocalHost({ folder: sample.published, environment: process.env });
  const renderer = createChromiumRenderer({
    fontFolders: houseFontFolders(),
    cacheFolder: sample.browserCache,
  });
  try {
    const ratios: Ratio[] = [];
    for await (const { key, number } of stores().editions.list(organisation)) {
      const what = `frozen regeneration, ${key.report} ${key.period}`;
      say(`frozen: timing ${rounds} rounds of ${key.report}`);
      const documents = [...sample.documents]
        .filter(([name]) => name.startsWith(`${key.report}-${key.period}.`))
        .map(([, html]) => html);
      let run = 0;
      const verify = async (): Promise<void> => {
        run += 1;
        const runId = `${key.report}-${run}`;
        const input: RunInput = {
          ...{ runId, organisation, purpose: 'regeneration' },
          actor: { actorId: 'bench', kind: 'person' },
          publications: [
            {
              ...{ report: key.report, period: key.period, releasedOn },
              regeneration: { kind: 'frozen', edition: number, render: false },
            },
          ],
        };
        await host.run(input, { executionName: runId });
        assertVerified((await stores().editions.run(organisation, runId))?.outcomes);
      };
      const timings = await interleave(
        [
          { name: 'frozen', run: verify },
          {
            name: `${documents.length} renditions`,
            run: () => Promise.all(documents.map((html) => renderer.render({ html, releasedOn }))),
          },
        ],
        rounds,
      );
      ratios.push(ratioOf(what, timings, 'frozen', `${documents.length} renditions`, budget));
    }
    return ratios;
  } finally {
    await renderer.close();
    await host.end();
  }
}

/** A run that did not verify would be measured for nothing. */
function assertVerified(outcomes: readonly Outcome[] | undefined): void {
  const [outcome] = outcomes ?? [];
  if (outcome?.status !== 'verified' || outcome.how !== 'digests')
    throw new Error(`the frozen regeneration ended as ${JSON.stringify(outcome)}`);
}
