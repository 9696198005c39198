import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { browserLaunch } from './browser-launch.ts';
import { interleave } from './interleave.ts';
import type { JsReportTask } from './jsreport-process.ts';
import { assertSamePages } from './page-count.ts';
import { type Ratio, ratioOf } from './ratio-table.ts';
import { runProcess } from './run-process.ts';
import { type SampleReport, steleReport } from './sample-report.ts';

/** design.md §8. */
const budget = 0.6;

const rounds = 7;

/** `stele report` from records to PDFs against jsreport from the finished HTML to PDFs, each a process of its own. */
export async function command(
  sample: SampleReport,
  folder: string,
  say: (line: string) => void,
): Promise<readonly Ratio[]> {
  const [data, out, theirOut] = ['round', 'ours', 'theirs'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  await mkdir(theirOut);
  const task = await jsReportTask(sample, folder, theirOut);
  const jsReport = (): Promise<string> =>
    runProcess(join(import.meta.dirname, 'jsreport-process.ts'), [task]);
  const freshData = async (): Promise<void> => {
    await rm(data, { recursive: true, force: true });
    await cp(sample.loaded, data, { recursive: true });
  };
  await jsReport();
  for (const name of sample.documents.keys())
    assertSamePages(
      await readFile(join(sample.printed, `${name}.pdf`)),
      await readFile(join(theirOut, `${name}.pdf`)),
      'jsreport',
    );
  say(`command: timing ${rounds} rounds`);
  const timings = await interleave(
    [
      {
        name: 'stele report',
        prepare: freshData,
        run: () => steleReport(data, out, sample.browserCache),
      },
      { name: 'jsreport', run: jsReport },
      { name: 'unchanged', run: () => steleReport(sample.published, out, sample.browserCache) },
    ],
    rounds,
    false,
  );
  return [
    ratioOf('stele report, new edition', timings, 'stele report', 'jsreport', budget),
    ratioOf('stele report, unchanged', timings, 'unchanged', 'jsreport'),
  ];
}

async function jsReportTask(sample: SampleReport, folder: string, out: string): Promise<string> {
  const htmlFiles: string[] = [];
  for (const [name, html] of sample.documents) {
    const file = join(folder, `${name}.html`);
    await writeFile(file, html);
    htmlFiles.push(file);
  }
  const task: JsReportTask = {
    launchOptions: await browserLaunch(folder, sample.browserCache),
    htmlFiles,
    out,
    temporaryFolder: join(folder, 'jsreport'),
  };
  const file = join(folder, 'jsreport-task.json');
  await writeFile(file, JSON.stringify(task));
  return file;
}
