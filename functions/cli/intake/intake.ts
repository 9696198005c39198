import { resolve } from 'node:path';
import { root } from '../../../infra/blueprint.ts';
import { startLocalHost } from '../../../infra/local/host.ts';
import { assertedActor } from '../../domain/actor.ts';
import { idText, year } from '../../domain/dataset.ts';
import { Failure } from '../../domain/failure.ts';
import { type FileOutcome, intakeFile, isRefusal } from '../../intake/intake-file.ts';
import type { FileOptions } from '../../intake/kind.ts';
import { outcomesText } from '../../intake/outcomes-text.ts';
import type { IntakeStrings } from '../../intake/say-problem.ts';
import type { HeldFile } from '../../ports/file-in-hand.ts';
import { intakePorts } from '../../wiring/intake.ts';
import { readStrings } from '../../wiring/read-strings.ts';
import { readActor } from '../editions/options.ts';
import { exitCodes } from '../exit-codes.ts';
import { assertId } from '../request.ts';
import { stopSignal } from '../stop-signal.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { handInsOf } from './hand-ins.ts';
import { stoppable } from './stoppable.ts';

export interface IntakeOptions {
  readonly org: string;
  readonly as?: string;
  readonly dataset?: string;
  readonly supplier?: string;
  readonly campaign?: string;
  readonly acceptValidRows?: boolean;
  readonly data: string;
  readonly json?: boolean;
}

/** `stele intake`: takes files in one after the other, each whole or not at all, and says what became of each. */
export async function intakeFiles(paths: readonly string[], options: IntakeOptions): Promise<number> {
  assertId(options.org);
  const actorId = readActor(options);
  const said = readFileOptions(options);
  const held: HeldFile[] = [];
  const stop = stopSignal();
  try {
    for await (const file of handInsOf(paths)) held.push(file);
    const host = await startLocalHost({ folder: resolve(options.data), environment: process.env });
    try {
      const ports = stoppable(intakePorts(), stop.signal);
      const { intake: strings } = await readStrings(root, terminalLanguage(), ['intake']);
      const outcomes: FileOutcome[] = [];
      for (const { end: _, ...file } of held) {
        const request = { organisation: options.org, actor: assertedActor(actorId), at: ports.now(), file };
        const outcome = await intakeFile(
          { ...request, options: said, acceptValidRows: options.acceptValidRows === true },
          ports,
        );
        outcomes.push(outcome);
        // Told at once: what comes after may be stopped or fail, and this file is in.
        if (!options.json) process.stdout.write(`${outcomesText([outcome], strings as IntakeStrings)}\n`);
      }
      if (options.json) process.stdout.write(`${JSON.stringify({ files: outcomes }, null, 2)}\n`);
      return outcomes.some(isRefusal) ? exitCodes.failed : exitCodes.done;
    } finally {
      await host.end();
    }
  } catch (error) {
    if (stop.signal.aborted && error === stop.signal.reason) return stop.exitCode;
    throw error;
  } finally {
    for (const { end } of held) await end();
    stop.dispose();
  }
}

/** What is said of the files beside them. Throws what no id and no year is. */
function readFileOptions({ dataset, supplier, campaign }: IntakeOptions): FileOptions {
  if (supplier !== undefined && !idText.safeParse(supplier).success)
    throw new Failure(
      'usage.invalid-request',
      `--supplier "${supplier}" is no id: letters, digits, points, hyphens and underscores, as S-0042`,
    );
  return {
    ...(dataset === undefined ? {} : { dataset }),
    ...(supplier === undefined ? {} : { supplier }),
    ...(campaign === undefined ? {} : { campaign: readCampaign(campaign) }),
  };
}

function readCampaign(text: string): number {
  const parsed = year.safeParse(Number(text));
  if (parsed.success) return parsed.data;
  throw new Failure('usage.invalid-period', `"${text}" is no year of a campaign: write it as 2024`);
}
