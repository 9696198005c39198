import type { Command } from 'commander';
import { defaultOrganisation } from '../defaults.ts';
import { erase } from './erase.ts';
import { review } from './review.ts';
import { risk } from './risk.ts';
import { status } from './status.ts';

const reviewExamples = `
Examples:
  $ stele review                                       what waits, by file, dataset and facility
  $ stele review --file waste-2024-Q2.csv --accept --as reviewer-1
  $ stele review --dataset activity --facility JS-01 --reject --reason "wrong meter" --as reviewer-1
  $ stele review --all --accept --up-to-batch 31 --as reviewer-1
                                                       all that was in the list as of batch 31, nothing later`;

/** The commands about records that are in. */
export function addDataCommands(program: Command, run: (work: () => Promise<number>) => Promise<void>): void {
  const command = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .option('--org <id>', 'organisation', defaultOrganisation)
      .option('--data <folder>', 'where the data are kept', '.stele')
      .option('--api <url>', 'the API of a deployed stage, or of stele start, in place of this process')
      .option('--json', 'print the result as JSON');
  command('review', 'list what waits for a review, or decide about it: only what is accepted counts')
    .option('--file <names...>', 'files by name, or by the first characters of their SHA-256')
    .option('--dataset <ids...>', 'datasets')
    .option('--facility <ids...>', 'facilities')
    .option('--up-to-batch <number>', 'leave out what came in after this batch, which the list names')
    .option('--all', 'decide about everything that waits')
    .option('--accept', 'verify it; who entered it cannot')
    .option('--reject', 'refuse it')
    .option('--reason <text>', 'why, for the record')
    .option('--as <actor>', 'who reviews, by a pseudonymous id, as reviewer-1')
    .addHelpText('after', reviewExamples)
    .action((options) => run(() => review(options)));
  command('status', 'how the data of a period stand: what is complete, missing, late or awaits review')
    .option('--period <code>', 'a half, a quarter or a year, as 2024-H1')
    .option('--language <code>', 'language of the table (default: that of the terminal)')
    .addHelpText('after', '\nExample:\n  $ stele status --period 2024-H1 --language en')
    .action((options) => run(() => status(options)));
  program
    .command('risk')
    .description(
      'risk levels of the suppliers asked in the campaign of a period, for the organisation itself',
    )
    .option('--org <id>', 'organisation', defaultOrganisation)
    .option('--period <code>', 'a half or a year, as 2024-H1')
    .option('--data <folder>', 'where the data are kept', '.stele')
    .option('--json', 'print the result as JSON, with every smelter')
    .addHelpText('after', '\nExample:\n  $ stele risk --period 2023-H2')
    .action((options) => run(() => risk(options)));
  command(
    'erase',
    'remove a file or picture as it was handed in, with every version; its hash and its records stay',
  )
    .option('--file <sha256>', 'the whole SHA-256 of the file')
    .option('--reason <text>', 'why, for the record')
    .option('--as <actor>', 'who erases, by a pseudonymous id, as officer-2')
    .addHelpText(
      'after',
      '\nExample:\n  $ stele erase --file 9f86…0a08 --reason "shows a person" --as officer-2',
    )
    .action((options) => run(() => erase(options)));
}
