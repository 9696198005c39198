import type { Command } from 'commander';
import { defaultOrganisation } from '../defaults.ts';
import { decide } from './approve.ts';
import { link } from './link.ts';
import { regenerate } from './regenerate.ts';
import { withdraw } from './withdraw.ts';

const regenerateExamples = `
Examples:
  $ stele regenerate --period 2024-H1 --reason "audit" --as editor-7
                                    verify everything published for a half-year
  $ stele regenerate --period 2024-H1 --report carbon --frozen --render --reason "audit" --as editor-7
                                    render it again too, and compare the SHA-256
  $ stele regenerate --period 2024-H1 --report carbon --newest --reason "meter corrected" --as editor-7
                                    publish the next edition, if anything changed`;

const reason = ['--reason <text>', 'why, for the record'] as const;

/** The commands about editions that are there already. */
export function addEditionCommands(
  program: Command,
  run: (work: () => Promise<number>) => Promise<void>,
): void {
  const command = (name: string, description: string): Command =>
    program
      .command(name)
      .description(description)
      .option('--org <id>', 'organisation', defaultOrganisation)
      .option('--period <code>', 'the half-year, as 2024-H1')
      .option('--as <actor>', 'who acts, by a pseudonymous id, as editor-7')
      .option('--data <folder>', 'where the data are kept', '.stele')
      .option('--api <url>', 'the API of a deployed stage, or of stele start, in place of this process')
      .option('--json', 'print the result as JSON');
  command('regenerate', 'verify what is published, or publish it again with the newest data')
    .option(...reason)
    .option('--report <slugs>', 'reports, separated by commas, or all that are published', 'all')
    .option('--frozen', 'with the data it was published with: verify it (default)')
    .option('--render', 'with --frozen: render it again and compare the bytes')
    .option('--edition <number>', 'with --frozen: an edition other than the current one')
    .option('--newest', 'with the newest data: the next edition, if anything changed')
    .option('--release-date <date>', 'with --newest: a release date other than that of the current edition')
    .addHelpText('after', regenerateExamples)
    .action((options) => run(() => regenerate(options)));
  command('withdraw', 'take a published edition back; its number and its files stay')
    .option('--report <slug>', 'the report')
    .option('--edition <number>', 'the edition')
    .option(...reason)
    .addHelpText(
      'after',
      '\nExample:\n  $ stele withdraw --report carbon --period 2024-H1 --edition 1 --reason "wrong boundary" --as editor-7',
    )
    .action((options) => run(() => withdraw(options)));
  command('approve', 'publish the edition that waits for approval')
    .option('--report <slug>', 'the report')
    .option(...reason)
    .addHelpText('after', '\nExample:\n  $ stele approve --report carbon --period 2024-H1 --as editor-7')
    .action((options) => run(() => decide('approved', options)));
  command('reject', 'refuse the edition that waits for approval')
    .option('--report <slug>', 'the report')
    .option(...reason)
    .addHelpText(
      'after',
      '\nExample:\n  $ stele reject --report carbon --period 2024-H1 --reason "a photo is missing" --as editor-7',
    )
    .action((options) => run(() => decide('rejected', options)));
  command('link', 'give a link to what is published, with a token where one is needed')
    .option('--report <slug>', 'the report')
    .option('--edition <number>', 'this edition and no other (default: the newest, whichever that will be)')
    .option('--language <code>', 'with --edition: its document in this language')
    .option('--days <number>', 'how long it lasts, from 1 to 90 (default: 7)')
    .addHelpText(
      'after',
      '\nExample:\n  $ stele link --report carbon --period 2024-H1 --days 30 --as editor-7',
    )
    .action((options) => run(() => link(options)));
}
