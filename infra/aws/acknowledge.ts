import { Stack, Validations } from 'aws-cdk-lib';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IConstruct } from 'constructs';
import { writtenArn } from './written-arn.ts';

/** Findings of cdk-nag that stay, by rule, each with the reason why. */
export function acknowledge(construct: IConstruct, reasons: Readonly<Record<string, string>>): void {
  Validations.of(construct).acknowledge(...Object.entries(reasons).map(([id, reason]) => ({ id, reason })));
}

/** The wildcards in the resources of these statements, each by itself: a wildcard that is added elsewhere is still found. */
export function acknowledgePatterns(
  construct: IConstruct,
  statements: readonly PolicyStatement[],
  reason: string,
): void {
  const resources = statements.flatMap((statement) =>
    statement.resources.map((one) => written(construct, one)),
  );
  const patterns = [...new Set(resources)].filter((one) => one.includes('*'));
  const rules = patterns.map((pattern) => [`AwsSolutions-IAM5[Resource::${pattern}]`, reason] as const);
  if (rules.length > 0) acknowledge(construct, Object.fromEntries(rules));
}

/** A resource as cdk-nag writes it. */
function written(construct: IConstruct, resource: string): string {
  return writtenArn(Stack.of(construct).resolve(resource), (reference) => reference.join('.'));
}
