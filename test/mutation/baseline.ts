import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../infra/blueprint.ts';
import { lineOf } from './finding-line.ts';
import { languages } from './mutation.ts';
import type { Unchanged } from './specimen.ts';

const file = join(root, 'test', 'mutation', 'baseline.json');

/** Findings of the samples as they are, a line each, by publication and by where they were found. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export function baselineOf(samples: readonly Unchanged[]): Baseline {
  return Object.fromEntries(
    samples.map(({ publication: { organisation, report, period }, baseline }) => [
      `${organisation} ${report} ${period}`,
      {
        figures: baseline.figures.map(lineOf).sort(),
        ...Object.fromEntries(
          languages.map((language) => [language, baseline.text[language].map(lineOf).sort()]),
        ),
      },
    ]),
  );
}

/** The findings that were looked at and found to be right; who changes them on purpose writes them anew by the flag. */
export function checkedInBaseline(samples: readonly Unchanged[]): Baseline {
  if (process.env.STELE_WRITE_BASELINE === '1')
    writeFileSync(file, `${JSON.stringify(baselineOf(samples), null, 2)}\n`);
  return JSON.parse(readFileSync(file, 'utf8')) as Baseline;
}
