import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { application } from '../../../infra/aws/application.ts';
import { readConfiguration, readStages } from '../../../infra/aws/configuration.ts';
import type { Stage } from '../../../infra/aws/stage-schema.ts';

export interface Resource {
  readonly Type: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template's properties are as many as AWS has services
  readonly Properties: any;
  readonly DeletionPolicy?: string;
}

export const withoutBundles = {
  codeOf: () => Code.fromInline('export const handler = () => {};'),
  digests: { engine: 'engine-1', templates: 'templates-1' },
};

/** The application of a stage with a line of code in place of each bundle, so that a test takes no time for them. */
export async function applicationOf(stage: 'dev' | 'prod') {
  const account = stage === 'prod' ? '111122223333' : undefined;
  return application(readConfiguration({ stage, account }), withoutBundles, {
    outdir: mkdtempSync(join(tmpdir(), 'stele-cdk-')),
  });
}

/** The template of a stage, not yet held against the rules: findings.test.ts does that once. */
export async function templateOf(stage: 'dev' | 'prod'): Promise<Template> {
  const { app, stack } = await applicationOf(stage);
  return Template.fromJSON(app.synth({ skipValidation: true }).getStackArtifact(stack.artifactId).template);
}

/** The template of `dev` as an operator changed it. */
export async function changedTemplate(changes: Partial<Stage>): Promise<Template> {
  const stages = { dev: { ...(readStages().dev as Stage), ...changes } };
  const outdir = mkdtempSync(join(tmpdir(), 'stele-cdk-'));
  const configuration = readConfiguration({ stage: 'dev' }, stages);
  const { app, stack } = await application(configuration, withoutBundles, { outdir });
  return Template.fromJSON(app.synth({ skipValidation: true }).getStackArtifact(stack.artifactId).template);
}

/** Resources of one type by logical id. */
export function resources(template: Template, type: string): Readonly<Record<string, Resource>> {
  return template.findResources(type) as unknown as Record<string, Resource>;
}

/** The one resource of a type whose logical id begins so. */
export function resource(template: Template, type: string, beginning: string): Resource {
  const found = Object.entries(resources(template, type)).filter(([id]) => id.startsWith(beginning));
  if (found.length !== 1) throw new Error(`${found.length} resources of ${type} begin with ${beginning}`);
  return found[0]![1];
}

/** Text with what is known only at deployment in angle brackets: `<Logical.Arn>/key`. */
export function written(value: unknown): string {
  if (typeof value === 'string') return value;
  const [[intrinsic, of]] = Object.entries(value as object) as [[string, unknown]];
  if (intrinsic === 'Fn::Join') return (of as [string, unknown[]])[1].map(written).join('');
  return `<${intrinsic === 'Fn::GetAtt' ? (of as string[]).join('.') : of}>`;
}
