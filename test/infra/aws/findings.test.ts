import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { describe, expect, test } from 'vitest';
import { applicationOf } from './synthesized.ts';

interface Report {
  readonly pluginReports: readonly {
    readonly pluginName: string;
    readonly conclusion: string;
    readonly violations: readonly { readonly ruleName: string }[];
  }[];
}

async function reportOf(change: (application: Awaited<ReturnType<typeof applicationOf>>) => void = () => {}) {
  const made = await applicationOf('prod');
  change(made);
  let thrown: unknown;
  try {
    made.app.synth();
  } catch (error) {
    thrown = error;
  }
  const report = readFileSync(join(made.app.outdir, 'validation-report.json'), 'utf8');
  return { thrown, reports: (JSON.parse(report) as Report).pluginReports };
}

describe('cdk-nag, AWS Solutions', () => {
  test('has no finding that is not acknowledged', async () => {
    const { thrown, reports } = await reportOf();
    expect(reports.flatMap(({ violations }) => violations.map(({ ruleName }) => ruleName))).toEqual([]);
    expect(thrown).toBeUndefined();
  });

  test('would refuse a bucket that somebody added without access logs', async () => {
    const { thrown, reports } = await reportOf(({ stack }) => new Bucket(stack, 'Added'));
    const found = reports.find(({ pluginName }) => pluginName === 'AwsSolutions');
    expect(found?.violations.map(({ ruleName }) => ruleName)).toEqual(
      expect.arrayContaining(['AwsSolutions-S1', 'AwsSolutions-S10']),
    );
    expect(thrown).toBeDefined();
  });
});
