import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { Command } from 'commander';
import { backUpTable } from './back-up-table.ts';
import { restoreTable } from './restore-table.ts';
import { OperationError } from './table-file.ts';

/** `node infra/operations/tables.ts`: what an operator does to the tables of a stage, with the operator's own credentials. */
const failed = 1;
const wrongUse = 2;

const program = new Command('tables')
  .description('back a table up to a file, or make a table what a file says')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : wrongUse));
program
  .command('backup')
  .argument('<table>', 'name of the table')
  .argument('<file>', 'file to write')
  .action((table: string, file: string) =>
    perform(
      async (client) => `${await backUpTable(client, table, file)} items of ${table} written to ${file}`,
    ),
  );
program
  .command('restore')
  .argument('<file>', 'file that backup wrote')
  .argument('<table>', 'table to write to')
  .option('--replace', 'remove what the table holds beside the backup')
  .action((file: string, table: string, options: { readonly replace?: boolean }) =>
    perform(async (client) => {
      const { restored, removed } = await restoreTable(client, file, table, options);
      return `${restored} items of ${file} stand in ${table}, ${removed} others were removed`;
    }),
  );
await program.parseAsync();

async function perform(act: (client: DynamoDBClient) => Promise<string>): Promise<void> {
  const client = new DynamoDBClient({});
  try {
    process.stdout.write(`${await act(client)}\n`);
  } catch (error) {
    const { name, message } = error as Error;
    process.stderr.write(`tables: ${error instanceof OperationError ? message : `${name}: ${message}`}\n`);
    process.exitCode = failed;
  } finally {
    client.destroy();
  }
}
