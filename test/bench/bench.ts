import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { aggregation } from './aggregation.ts';
import { command } from './command.ts';
import { consolidation } from './consolidation.ts';
import { frozen } from './frozen.ts';
import { functionsText, measuredFile, measureFunctions } from './functions.ts';
import { gates } from './gates.ts';
import { intake } from './intake.ts';
import { pool } from './pool.ts';
import { type Ratio, ratioTable } from './ratio-table.ts';
import { rendition } from './rendition.ts';
import { type SampleReport, sampleReport } from './sample-report.ts';

const usage = `Usage: npm run bench -- [part …] [--large] [--keep]

Prints how long Stele takes against what it is measured by, each pair timed in turn in the same run: medians, their
ratio and the ratio's budget. A ratio is as good as the machine is quiet: see the spread.

Parts, all when none is named:
  aggregation    folding activity records against a bare Query loop, at 10^4 and 10^5 records (--large: and 10^6)
  consolidation  smelters of 10^4 suppliers against a bare Query loop, and its heap, at 30 each (--large: 300)
  intake         a CSV file of 3×10^4 and 3×10^5 declared smelters taken in against a bare BatchWrite loop, and its memory
  rendition      a PDF by the product's renderer against bare page.pdf
  gates          the checks of a composed text, and of its finished PDF, against printing it
  frozen         a frozen regeneration against rendering the same report
  pool           six renditions in the pool against the same six one after the other
  command        stele report as a whole process against jsreport on the same HTML
  functions      what each bundled function takes, of the sample and of 10^3 suppliers with 30 smelters each (--large: 10^4
                 with 300); no ratio. With --keep it becomes the measurement that infra/costs/ reckons with
`;

const say = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

interface Options {
  readonly large: boolean;
  readonly keep: boolean;
}

async function bench(folder: string, wanted: readonly string[], { large, keep }: Options): Promise<void> {
  const print = (text: string): void => {
    process.stdout.write(`${text}\n`);
  };
  let sample: Promise<SampleReport> | undefined;
  const published = (): Promise<SampleReport> => {
    if (!sample) say('publishing the sample report once');
    sample ??= sampleReport(folder);
    return sample;
  };
  const ratios: Ratio[] = [];
  if (wanted.includes('aggregation')) {
    const sizes = [10_000, 100_000];
    const measured = await aggregation(large ? [...sizes, 1_000_000] : sizes, folder, say);
    ratios.push(...measured.ratios);
    print(`${measured.memory}\n`);
  }
  if (wanted.includes('consolidation')) {
    const measured = await consolidation(large ? 300 : 30, large ? [3, 30, 300] : [3, 30], folder, say);
    ratios.push(...measured.ratios);
    print(`${measured.memory}\n`);
  }
  if (wanted.includes('intake')) {
    const sizes = [
      { suppliers: 200, rounds: 5 },
      { suppliers: 2000, rounds: 3 },
    ];
    const measured = await intake(sizes, folder, say);
    ratios.push(...measured.ratios);
    print(`${measured.memory}\n`);
  }
  if (wanted.includes('functions')) {
    const measured = await measureFunctions(large ? [10_000, 300] : [1_000, 30], folder, say);
    print(functionsText(measured));
    if (keep) await writeFile(measuredFile, `${JSON.stringify(measured, null, 2)}\n`);
  }
  if (wanted.includes('rendition')) ratios.push(...(await rendition(await published(), say)));
  if (wanted.includes('gates')) ratios.push(...(await gates(join(folder, 'browser'), say)));
  if (wanted.includes('frozen')) ratios.push(...(await frozen(await published(), say)));
  if (wanted.includes('pool')) ratios.push(...(await pool(await published(), say)));
  if (wanted.includes('command')) ratios.push(...(await command(await published(), folder, say)));
  if (ratios.length > 0) print(ratioTable(ratios));
}

const parts = [
  'aggregation',
  'consolidation',
  'intake',
  'rendition',
  'gates',
  'frozen',
  'pool',
  'command',
  'functions',
];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    large: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
if (values.help || positionals.some((part) => !parts.includes(part))) {
  process.stdout.write(usage);
  process.exitCode = values.help ? 0 : 2;
} else {
  const folder = await mkdtemp(join(tmpdir(), 'stele-bench-'));
  try {
    await bench(folder, positionals.length === 0 ? parts : positionals, values);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
