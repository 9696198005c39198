import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

/** The part of jsreport's interface in use; its package is not installed where types are checked. */
interface JsReport {
  use(extension: unknown): JsReport;
  init(): Promise<unknown>;
  render(request: unknown): Promise<{ readonly content: Uint8Array }>;
  close(): Promise<void>;
}

export interface JsReportTask {
  /** What it launches the browser with: program, arguments, environment. */
  readonly launchOptions: unknown;
  readonly htmlFiles: readonly string[];
  readonly out: string;
  readonly temporaryFolder: string;
}

/** Prints HTML files with jsreport, all at a time, as one process from start to end. */
const task = JSON.parse(await readFile(process.argv[2] as string, 'utf8')) as JsReportTask;
const require = createRequire(import.meta.url);
const jsreport = (require('@jsreport/jsreport-core') as (options: unknown) => JsReport)({
  discover: false,
  loadConfig: false,
  tempDirectory: task.temporaryFolder,
  logger: { silent: true },
  reportTimeout: 120_000,
});
jsreport.use(
  (require('@jsreport/jsreport-chrome-pdf') as (options: unknown) => unknown)({
    launchOptions: task.launchOptions,
  }),
);
await jsreport.init();
await Promise.all(
  task.htmlFiles.map(async (file) => {
    const { content } = await jsreport.render({
      template: {
        content: await readFile(file, 'utf8'),
        engine: 'none',
        recipe: 'chrome-pdf',
        chrome: { printBackground: true, preferCSSPageSize: true, tagged: true, outline: true },
      },
    });
    await writeFile(join(task.out, `${basename(file, '.html')}.pdf`), content);
  }),
);
await jsreport.close();
