import { App, type AppProps, Tags, Validations } from 'aws-cdk-lib';
import recommended from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks } from 'cdk-nag';
import { blueprint, type WorkflowName, workflowText } from '../blueprint.ts';
import type { Configuration } from './configuration.ts';
import { stackName } from './resource-names.ts';
import { type SteleProps, SteleStack } from './stack.ts';

export type Parts = Pick<SteleProps, 'codeOf' | 'digests'>;

/** The application of one stage, held against the rules of AWS Solutions. Nothing of it asks an account or the network. */
export async function application(
  configuration: Configuration,
  parts: Parts,
  options: AppProps = {},
): Promise<{ readonly app: App; readonly stack: SteleStack }> {
  const { stage, account, region } = configuration;
  // As a project that begins today: no older behaviour of the CDK is kept.
  const app = new App({ analyticsReporting: false, ...options, context: recommended });
  const stack = new SteleStack(app, 'Stele', {
    ...parts,
    texts: await workflowTexts(),
    configuration,
    stackName: stackName(stage),
    env: { region, ...(account === null ? {} : { account }) },
    description: `Stele, stage ${stage}`,
  });
  // Dashboards learnt to carry tags late: a deployment tool that does not know it yet refuses them.
  Tags.of(stack).add('stele:stage', stage, { excludeResourceTypes: ['AWS::CloudWatch::Dashboard'] });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  return { app, stack };
}

async function workflowTexts(): Promise<Readonly<Record<WorkflowName, string>>> {
  const names = Object.keys(blueprint.workflows) as WorkflowName[];
  const texts = await Promise.all(names.map(async (name) => [name, await workflowText(name)] as const));
  return Object.fromEntries(texts) as Record<WorkflowName, string>;
}
