import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { blueprint, root } from '../blueprint.ts';
import { bundleFunctions } from '../bundle/bundle-functions.ts';
import { oversized, sizeTable } from '../bundle/size-table.ts';
import { engineDigest, templatesDigest } from '../engine-digest.ts';
import type { FunctionSpec } from '../function-spec.ts';
import { application } from './application.ts';
import { type Configuration, readConfiguration } from './configuration.ts';
import { ConfigurationError } from './configuration-error.ts';

/** The program that cdk.json names. `--context stage=prod --context account=…` chooses what is deployed. */
const wrongUse = 2;

try {
  const context = new App({ autoSynth: false }).node;
  const stage = String(context.tryGetContext('stage') ?? 'dev');
  await synthesize(readConfiguration({ stage, account: context.tryGetContext('account') }));
} catch (error) {
  if (!(error instanceof ConfigurationError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = wrongUse;
}

async function synthesize(configuration: Configuration): Promise<void> {
  const functions: Readonly<Record<string, FunctionSpec>> = blueprint.functions;
  const bundles = await bundleFunctions(join(root, 'dist', 'functions'));
  process.stderr.write(sizeTable(bundles));
  const faults = oversized(bundles, (name) => functions[name]?.carries === 'browser');
  if (faults.length > 0) throw new Error(faults.join(' '));
  const { app } = await application(configuration, {
    codeOf: ({ folder }) => Code.fromAsset(join(root, 'dist', 'functions', folder)),
    digests: { engine: await engineDigest(root), templates: await templatesDigest(root) },
  });
  app.synth();
}
