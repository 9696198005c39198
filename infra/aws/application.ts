import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib';
import recommended from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Configuration } from './configuration.ts';
import { resourceName } from './resource-names.ts';
import { type SteleProps, SteleStack } from './stack.ts';

export type Parts = Pick<SteleProps, 'texts' | 'codeOf' | 'digests'>;

/** The application of one stage, held against the rules of AWS Solutions. Nothing of it asks an account or the network. */
export function application(
  configuration: Configuration,
  parts: Parts,
  options: AppProps = {},
): { readonly app: App; readonly stack: SteleStack } {
  const { stage, account, region } = configuration;
  const app = new App({
    analyticsReporting: false,
    ...options,
    // As a project that begins today: no older behaviour of the CDK is kept.
    context: { ...recommended, ...options.context },
  });
  const stack = new SteleStack(app, 'Stele', {
    ...parts,
    configuration,
    stackName: resourceName(stage, 'stack').replace(/-stack$/, ''),
    env: { region, ...(account === null ? {} : { account }) },
    terminationProtection: configuration.protected && account !== null,
    description: `Stele, stage ${stage}`,
  });
  Tags.of(stack).add('stele:stage', stage);
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, stack };
}
