import { parseArgs } from 'node:util';
import { aggregation } from './aggregation.ts';
import { type Ratio, ratioTable } from './ratio-table.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { large: { type: 'boolean', default: false } },
});
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const sizes = values.large ? [10_000, 100_000, 1_000_000] : [10_000, 100_000];
const parts: Readonly<Record<string, () => Promise<readonly Ratio[]>>> = {
  aggregation: () => aggregation(sizes, say),
};
const ratios: Ratio[] = [];
for (const part of positionals.length === 0 ? Object.keys(parts) : positionals) ratios.push(...await parts[part]!());
say(ratioTable(ratios));
