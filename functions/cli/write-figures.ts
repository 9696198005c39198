import { join } from 'node:path';
import type { Facts, Outcome } from '../contract.ts';
import { type Finding, isBlocking } from '../domain/finding.ts';
import { readJson } from '../snapshot/work-object.ts';
import { workKeys } from '../wiring/names.ts';
import { stores } from '../wiring/stores.ts';
import { figuresFile } from './figures-file.ts';
import { assertFilePlace, writeWhole } from './out-folder.ts';

export interface WrittenFigures {
  readonly organisation: string;
  readonly report: string;
  readonly period: string;
  readonly figures: number;
  readonly missing: number;
  /** Findings that would have stopped a publication. */
  readonly blocking: number;
  readonly path: string;
}

/** Writes the figures of each computed quarter as `<report>-<period>.json` into a folder. */
export async function writeFigures(
  organisation: string,
  outcomes: readonly Outcome[],
  folder: string,
): Promise<readonly WrittenFigures[]> {
  const { work } = stores();
  const written: WrittenFigures[] = [];
  for (const outcome of outcomes) {
    if (outcome.status !== 'computed') continue;
    const { report, period } = outcome;
    const facts = await readJson<Facts>(work, outcome.factsKey);
    const findings = await readJson<readonly Finding[]>(work, outcome.findingsKey);
    const inputs = await readJson<unknown>(work, workKeys.inputs(organisation, outcome.inputDigest));
    const path = join(folder, `${report}-${period}.json`);
    await assertFilePlace(path);
    await writeWhole(path, Buffer.from(figuresFile(organisation, outcome, facts, findings, inputs)));
    written.push({
      organisation,
      report,
      period,
      figures: facts.figures.length,
      missing: facts.figures.filter(({ state }) => state === 'missing').length,
      blocking: findings.filter(isBlocking).length,
      path,
    });
  }
  return written;
}
