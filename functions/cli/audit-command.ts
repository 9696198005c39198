import { type Command, Option } from 'commander';
import { sheetLanguageCodes } from '../wiring/sheet-languages.ts';
import { audit } from './audit.ts';

const examples = `
Examples:
  $ stele audit carbon-2023.json                                   what is wrong with it, and why
  $ stele audit minerals-2023.xlsx --look-up CMRT_6.31.xlsx        its smelters against RMI's look-up
  $ stele audit carbon-2023.json --language zh-CN --format html --out audit.html`;

/** The command about numbers that Stele did not make. */
export function addAuditCommand(program: Command, run: (work: () => Promise<number>) => Promise<void>): void {
  program
    .command('audit')
    .description('check a report that others made: its tables, its sentences, its lists')
    .argument('<disclosure>', 'JSON, XLSX or CSV, as functions/audit/README.md describes')
    .option('--look-up <files...>', "RMI's look-up of smelters: CMRT or EMRT workbooks, or CSV")
    .addOption(
      new Option('--language <code>', "of what is said (default: the terminal's)").choices(
        sheetLanguageCodes,
      ),
    )
    .addOption(
      new Option('--format <format>', 'what is written').choices(['text', 'json', 'html']).default('text'),
    )
    .option('--out <file>', 'where it is written (default: printed)')
    .addHelpText('after', examples)
    .action(async (disclosure, options) => run(() => audit(disclosure, options)));
}
