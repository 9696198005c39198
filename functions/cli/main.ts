import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { root } from '../../infra/blueprint.ts';
import { LocalHostError } from '../../infra/local/local-host-error.ts';
import { Failure } from '../domain/failure.ts';
import { sheetLanguageCodes } from '../wiring/sheet-languages.ts';
import { addAuditCommand } from './audit-command.ts';
import { backup, restore } from './backup.ts';
import { checks } from './checks.ts';
import { addDataCommands } from './data/commands.ts';
import { defaultDueOn, defaultOrganisation } from './defaults.ts';
import { addEditionCommands } from './editions/commands.ts';
import { exitCodeOf, exitCodes } from './exit-codes.ts';
import { intakeFiles } from './intake/intake.ts';
import { list } from './list.ts';
import { newReport } from './new-report/new-report.ts';
import { report } from './report.ts';
import { reset } from './reset.ts';
import { start } from './start.ts';
import { template } from './template.ts';

const reportExamples = `
Examples:
  $ stele report                                   what the sample organisation has due on 30 September 2024
  $ stele report --due-on 2025-03-31               the newest half of each report that is out by a day
  $ stele report --report carbon --period 2024-H2  one report of one half
  $ stele report --period 2024-Q2                  the internal figures of a quarter, as JSON
  $ stele report --org sample-optics               another organisation, in a folder of its own inside --out
  $ stele report --language en --out /tmp/pdf      copy the English PDF only, to another folder
  $ stele report --json | jq .editions             the result for a program`;

const intakeExamples = `
Examples:
  $ stele intake waste-2024-Q2.csv water-2024-Q2.xlsx --as owner-3
  $ stele intake CMRT_S-0042.xlsx --supplier S-0042 --as minerals-office`;

const templateExamples = `
Examples:
  $ stele template                                  the datasets, with their names
  $ stele template waste --language zh-CN           a workbook with drop-downs and notes
  $ stele template water --format csv --out q2.csv  heads only`;

function version(): string {
  return (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;
}

/** Parses the command line and runs it. Resolves to the exit code; never throws. */
export async function main(argv: readonly string[]): Promise<number> {
  let code: number = exitCodes.done;
  const program = new Command('stele')
    .description('Half-yearly sustainability reports, computed from quarterly records')
    .version(version())
    .addHelpText('after', reportExamples)
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text) });
  program
    .command('report')
    .description('publish the reports that are due and copy their PDFs')
    .option('--org <id>', 'organisation', defaultOrganisation)
    .option('--report <slugs>', 'reports, separated by commas (default: all that are due)')
    .option(
      '--period <code>',
      'this half-year of every report, as 2024-H1; of a quarter, as 2024-Q2, the figures as JSON',
    )
    .option(
      '--due-on <date>',
      `the newest half-year of each report that is out by then (default: "${defaultDueOn}")`,
    )
    .option(
      '--language <codes>',
      'languages to copy, separated by commas (default: all); an edition always has all of them',
    )
    .option('--out <folder>', 'where the PDFs are copied to', 'out')
    .option('--data <folder>', 'where the data are kept', '.stele')
    .option('--release-date <date>', "release date instead of the profile's, as 2024-09-30")
    .option('--json', 'print the result as JSON')
    .option(
      '--bundled',
      'run the functions from their bundles as Lambda would, and print what each took and may do',
    )
    .addHelpText('after', reportExamples)
    .action(async (options) => {
      code = await report(options);
    });
  program
    .command('intake')
    .description('take files in: data sheets, declarations of suppliers, lists, words')
    .argument('<file...>', 'files as people have them: CSV, XLSX, Markdown, pictures')
    .option('--org <id>', 'organisation', defaultOrganisation)
    .option('--as <actor>', 'who hands in, by a pseudonymous id, as owner-3')
    .option('--dataset <id>', 'what a sheet holds, where neither its name nor its heads tell')
    .option('--supplier <id>', 'whose declaration a workbook is, where it does not tell')
    .option('--campaign <year>', 'the campaign that a declaration answers (default: the newest one)')
    .option(
      '--accept-valid-rows',
      'take in what is right where some rows are wrong (default: all or nothing)',
    )
    .option('--data <folder>', 'where the data are kept', '.stele')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', intakeExamples)
    .action(async (files, options) => {
      code = await intakeFiles(files, options);
    });
  const run = async (work: () => Promise<number>): Promise<void> => {
    code = await work();
  };
  addDataCommands(program, run);
  program
    .command('template')
    .description('write a blank sheet to fill in; without a name, list the datasets that have one')
    .argument('[dataset]', 'its id or its name, as waste')
    .addOption(
      new Option('--language <code>', "of heads and notes (default: the terminal's)").choices(
        sheetLanguageCodes,
      ),
    )
    .addOption(new Option('--format <format>', 'kind of file').choices(['xlsx', 'csv']).default('xlsx'))
    .option('--out <file>', 'where it is written (default: the id of the dataset, in this folder)')
    .addHelpText('after', templateExamples)
    .action(async (dataset, options) => {
      code = await template(dataset, options);
    });
  addAuditCommand(program, run);
  addEditionCommands(program, run);
  program
    .command('start')
    .description('serve the links and the API of what is published, until Ctrl-C')
    .option('--port <number>', 'port on 127.0.0.1', '8787')
    .option('--data <folder>', 'where the data are kept', '.stele')
    .addHelpText('after', '\nExample:\n  $ stele start --port 9000')
    .action(async (options) => {
      code = await start(options);
    });
  program
    .command('list')
    .description('list reports, organisations and current editions')
    .option('--data <folder>', 'where the data are kept', '.stele')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExample:\n  $ stele list --json')
    .action(async (options) => {
      code = await list(options);
    });
  program
    .command('checks')
    .description('list the checks that every publication is held against')
    .option('--json', 'print the result as JSON')
    .addHelpText('after', '\nExample:\n  $ stele checks --json')
    .action(async (options) => {
      code = await checks(options);
    });
  program
    .command('new-report')
    .description('make a new report in this checkout: templates, strings and an example')
    .argument('<slug>', 'its name in small letters and hyphens, as water-stewardship')
    .option('--topic-zh <words>', 'what it is about, for the Chinese title')
    .option('--topic-en <words>', 'the same for the English title (default: the words of the name)')
    .addHelpText('after', '\nExample:\n  $ stele new-report water-stewardship --topic-zh 水资源管理')
    .action(async (slug, options) => {
      code = await newReport(slug, options, root);
    });
  program
    .command('backup')
    .description('copy all data of this machine to another folder')
    .requiredOption('--to <folder>', 'where the copy goes; nothing may be there yet')
    .option('--data <folder>', 'where the data are kept', '.stele')
    .addHelpText('after', '\nExample:\n  $ stele backup --to /backups/stele-2024-09-30')
    .action(async (options) => {
      code = await backup(options);
    });
  program
    .command('restore')
    .description('put a backup back where no data are')
    .requiredOption('--from <folder>', 'a folder that stele backup made')
    .option('--data <folder>', 'where the data are kept', '.stele')
    .addHelpText('after', '\nExample:\n  $ stele reset && stele restore --from /backups/stele-2024-09-30')
    .action(async (options) => {
      code = await restore(options);
    });
  program
    .command('reset')
    .description('remove all data of this machine: records, editions, intermediate results')
    .option('--data <folder>', 'where the data are kept', '.stele')
    .addHelpText('after', '\nExample:\n  $ stele reset --data .stele')
    .action(async (options) => {
      code = await reset(options);
    });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
    return explain(error);
  }
}

/** What another folder or option, or none, would mend. */
const wrongUse: ReadonlySet<LocalHostError['code']> = new Set([
  'local.bundles-unsupported',
  'local.data-corrupt',
  'local.folder-unusable',
  'local.other-format',
  'local.other-sample',
]);

/** A person's mistake gets one sentence; anything else is a defect and says where. */
function explain(error: unknown): number {
  if (error instanceof Failure) {
    process.stderr.write(`stele: ${error.message}\n`);
    return exitCodeOf(error.code);
  }
  if (error instanceof LocalHostError) {
    process.stderr.write(`stele: ${error.message}\n`);
    return wrongUse.has(error.code) ? exitCodes.wrongUse : exitCodes.failed;
  }
  process.stderr.write(
    `stele: an unexpected error, which is a defect of Stele\n${(error as Error).stack ?? error}\n`,
  );
  return exitCodes.failed;
}
