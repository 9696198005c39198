import { expect, test } from 'vitest';
import { runProduct } from './product.ts';

test('a quarter ends with its figures computed and checked: no edition is reserved, nothing composed or published', async () => {
  const { outcome, calls, outcomes } = await runProduct(['carbon', 'minerals'], {
    planned: (report) => (report === 'carbon' ? { internal: true, period: '2024-Q2' } : {}),
  });
  expect(outcome).toMatchObject({ status: 'SUCCEEDED' });
  expect(calls.filter((call) => call.includes('carbon'))).toEqual([
    'Plan carbon',
    'Aggregate carbon',
    'Merge carbon',
    'Check carbon',
  ]);
  expect(outcomes).toEqual([
    {
      status: 'computed',
      report: 'carbon',
      period: '2024-Q2',
      cutOff: 1,
      inputDigest: 'inputs',
      figuresDigest: 'digest',
      factsKey: 'facts',
      findingsKey: 'findings',
    },
    { status: 'published', report: 'minerals', period: '2024-H1', edition: 1 },
  ]);
});

test('a quarter whose check fails is a failed publication like any other', async () => {
  const { outcomes } = await runProduct(['carbon'], {
    planned: () => ({ internal: true }),
    failing: { 'Check carbon': 'records.digest-differs' },
  });
  expect(outcomes).toMatchObject([{ status: 'failed', report: 'carbon', error: 'records.digest-differs' }]);
});
