import { describe, expect, test } from 'vitest';
import {
  billOfRecords,
  billOfRun,
  slowdown,
  standingBill,
  times,
  together,
} from '../../../infra/costs/bill.ts';
import { costTable } from '../../../infra/costs/cost-table.ts';
import type { Measured, MeasuredRun } from '../../../infra/costs/measured.ts';
import { needsOf, sizingTable } from '../../../infra/costs/sizing.ts';
import { standingPartsOf } from '../../../infra/costs/standing-parts.ts';
import type { FunctionSpec } from '../../../infra/function-spec.ts';

const spec = (memory: number): FunctionSpec => ({
  folder: 'probe',
  calledBy: 'workflow',
  memory,
  timeout: 60,
  grants: [],
});
const specs = { Small: spec(512), Large: spec(2048) };
const taken = { coldStarts: 1, longestMilliseconds: 2000, peakMemory: 150 };
const run: MeasuredRun = {
  functions: [
    { function: 'Small', invocations: 10, totalMilliseconds: 10_240, ...taken },
    { function: 'Large', invocations: 1, totalMilliseconds: 1_000, ...taken, peakMemory: 700 },
  ],
  transitions: 100,
  requests: {
    'dynamodb:Query': 5,
    'dynamodb:PutItem': 3,
    'dynamodb:UpdateItem': 1,
    's3:GetObject': 20,
    's3:PutObject': 9,
    's3:ListBucket': 1,
  },
  bytesRead: 40_960,
};

describe('the bill of a run', () => {
  const bill = billOfRun(run, specs);

  test('counts the part of a core that the memory brings', () => {
    expect(slowdown(512)).toBeCloseTo(3.455, 3);
    expect(slowdown(1769)).toBe(1);
    expect(slowdown(3008)).toBe(1);
    // 10.24 s on a core: 10.24 × 1769 / 512 s at half a gigabyte; and 1 s at two.
    const gigabyteSeconds = 10.24 * (1769 / 512) * 0.5 + 2;
    expect(bill.Lambda).toBeCloseTo(gigabyteSeconds * 0.0000166667 + 11 * 0.0000002, 12);
  });

  test('counts transitions, units, requests and log', () => {
    expect(bill['Step Functions']).toBeCloseTo(0.0025, 12);
    // 40,960 bytes are ten units; each of the five queries may have begun another.
    expect(bill.DynamoDB).toBeCloseTo(15 * 0.000000125 + 4 * 0.000000625, 12);
    expect(bill.S3).toBeCloseTo(20 * 0.0000004 + 10 * 0.000005, 12);
    expect(bill.KMS).toBeCloseTo(30 * 0.000003, 12);
    expect(bill.CloudWatch).toBeCloseTo((11 * 4096 * 0.5) / 1e9, 12);
  });
});

test('records cost a write each, and their bytes by the month', () => {
  expect(billOfRecords(3_000_000, 1e9, 6).DynamoDB).toBeCloseTo(1.875 + 2.7, 9);
});

test('keys, secrets, alarms and dashboards cost by the month', () => {
  const parts = standingPartsOf({
    A: { Type: 'AWS::KMS::Key' },
    B: { Type: 'AWS::SecretsManager::Secret' },
    C: { Type: 'AWS::CloudWatch::Alarm' },
    D: { Type: 'AWS::CloudWatch::Alarm' },
    E: { Type: 'AWS::CloudWatch::Dashboard' },
    F: { Type: 'AWS::Lambda::Function' },
  });
  expect(parts).toEqual({ keys: 1, secrets: 1, alarms: 2, dashboards: 1 });
  const bill = standingBill(parts, 6);
  expect(bill.KMS).toBe(6);
  expect(bill['Secrets Manager']).toBeCloseTo(2.4, 9);
  expect(bill.CloudWatch).toBeCloseTo(19.2, 9);
});

test('bills add up by service', () => {
  expect(together({ S3: 1 }, { S3: 2, KMS: 3 }, times(2, { KMS: 1 }))).toEqual({ S3: 3, KMS: 5 });
});

describe('the tables', () => {
  const measured: Measured = {
    measuredOn: '2025-11-20',
    machine: 'test',
    suppliers: 10_000,
    smelters: 300,
    sampleRecords: 1000,
    largeRecords: 3_000_000,
    publication: run,
    quarterClose: { ...run, functions: run.functions.slice(0, 1) },
    overdue: { ...run, functions: [] },
    large: {
      ...run,
      functions: [
        { ...taken, function: 'Large', invocations: 1, totalMilliseconds: 9000, longestMilliseconds: 9000 },
      ],
    },
  };

  test('of needs take the most of every run', () => {
    expect(needsOf(measured, specs)).toEqual([
      { function: 'Small', peakMemory: 150, sample: 2, large: 0, onLambda: expect.closeTo(6.91, 2) },
      { function: 'Large', peakMemory: 700, sample: 2, large: 9, onLambda: 9 },
    ]);
    expect(sizingTable(measured, { ...specs, Other: spec(128) }).split('\n')).toHaveLength(4);
  });

  test('of costs name every service once and add it up', () => {
    const lines = costTable(measured, specs, { keys: 1, secrets: 1, alarms: 0, dashboards: 0 }).split('\n');
    expect(lines[0]).toContain('with 10,000 suppliers × 300 smelters');
    const services = lines.slice(2, -1).map((line) => line.split('|')[1]?.trim());
    expect(new Set(services).size).toBe(services.length);
    const standing = (line: string | undefined): number => Number(line?.split('|')[4]?.replaceAll('*', ''));
    expect(standing(lines.at(-1))).toBeCloseTo(8.4, 9);
    const printed = lines.slice(2, -1).map(standing);
    expect(printed.reduce((sum, value) => sum + value, 0)).toBeCloseTo(8.4, 9);
  });
});
