import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Argument, Command } from 'commander';
import { root } from '../blueprint.ts';
import { type Chosen, readConfiguration } from './configuration.ts';
import { ConfigurationError } from './configuration-error.ts';

/**
 * `npm run synth` and `npm run deploy`: looks at the configuration first, so that a slip ends here with one sentence
 * and exit code 2, then hands over to the CDK with everything else that was written.
 */
const wrongUse = 2;

const command = new Command()
  .name('npm run')
  .addArgument(new Argument('<command>', 'what the CDK is to do').choices(['synth', 'deploy', 'destroy']))
  .option('--stage <name>', 'a stage of infra/aws/stages.json', 'dev')
  .option('--account <digits>', 'the AWS account to deploy to, where the file names none')
  .allowUnknownOption()
  .allowExcessArguments()
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : wrongUse))
  .parse();

try {
  const chosen = command.opts<Chosen>();
  const { stage, notifications } = readConfiguration(chosen);
  if (notifications.emails.length === 0 && command.args[0] !== 'destroy') process.stderr.write(untold(stage));
  process.exitCode = await handOver(command.args, chosen);
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = wrongUse;
}

function untold(stage: string): string {
  return `infra/aws/stages.json, ${stage}: notifications.emails is empty: nobody will be told of failed runs and alarms\n`;
}

async function handOver([name, ...rest]: readonly string[], { stage, account }: Chosen): Promise<number> {
  const context = [`stage=${stage}`, ...(account === undefined ? [] : [`account=${account}`])];
  const cdk = createRequire(import.meta.url).resolve('aws-cdk/bin/cdk');
  const words = [
    ...[cdk, name as string, ...(name === 'synth' ? ['--quiet'] : [])],
    ...context.flatMap((one) => ['--context', one]),
    ...rest,
  ];
  const child = spawn(process.execPath, words, { cwd: root, stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}
