import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { blueprint, root } from '../../../infra/blueprint.ts';
import { costTable } from '../../../infra/costs/cost-table.ts';
import type { Measured } from '../../../infra/costs/measured.ts';
import { margins, needsOf, sizingTable } from '../../../infra/costs/sizing.ts';
import { standingPartsOf } from '../../../infra/costs/standing-parts.ts';
import type { FunctionSpec } from '../../../infra/function-spec.ts';
import { templateOf } from './synthesized.ts';

const specs: Readonly<Record<string, FunctionSpec>> = blueprint.functions;
const measured = JSON.parse(readFileSync(join(root, 'infra/costs/measured.json'), 'utf8')) as Measured;
const readme = readFileSync(join(root, 'infra/README.md'), 'utf8');
const shown = (name: string): string | undefined =>
  new RegExp(`<!-- ${name} -->\\n\\n([\\s\\S]*?)\\n\\n<!-- end of ${name} -->`).exec(readme)?.[1];

describe('the tables in infra/README.md', () => {
  test('of memory and time is the measured one; npm run costs writes it', () => {
    expect(shown('sizes')).toBe(sizingTable(measured, specs));
  });

  test('of costs is the one of the template and the measurement; npm run costs writes it', async () => {
    const { Resources } = (await templateOf('dev')).toJSON();
    expect(shown('costs')).toBe(costTable(measured, specs, standingPartsOf(Resources)));
  });
});

test('the measurement is of the large campaign that is asked for', () => {
  expect([measured.suppliers, measured.smelters]).toEqual([10_000, 300]);
  expect(measured.largeRecords).toBeGreaterThan(3_000_000);
});

describe.each(needsOf(measured, specs))('$function', ({ function: name, peakMemory, onLambda }) => {
  const { memory, timeout } = specs[name] as FunctionSpec;

  test('has room above the most memory that was measured', () => {
    expect(memory).toBeGreaterThanOrEqual(peakMemory * margins.memory);
  });

  test('has time above the longest call that was measured', () => {
    expect(timeout).toBeGreaterThanOrEqual(onLambda * margins.timeout);
  });
});
