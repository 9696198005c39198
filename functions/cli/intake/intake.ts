import { resolve } from 'node:path';
import { root } from '../../../infra/blueprint.ts';
import { startLocalHost } from '../../../infra/local/host.ts';
import { assertedActor } from '../../domain/actor.ts';
import { year } from '../../domain/dataset.ts';
import { Failure } from '../../domain/failure.ts';
import { type FileOutcome, intakeFile } from '../../intake/intake-file.ts';
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
  const campaign = readCampaign(options.campaign);
  const held: HeldFile[] = [];
  const stop = stopSignal();
  try {
    for await (const file of handInsOf(paths)) held.push(file);
    const host = await startLocalHost({ folder: resolve(options.data), environment: process.env });
    try {
      const ports = stoppable(intakePorts(), stop.signal);
      const outcomes: FileOutcome[] = [];
      for (const { end: _, ...file } of held)
        outcomes.push(
          await intakeFile(
            {
              organisation: options.org,
              actor: assertedActor(actorId),
              at: ports.now(),
              file,
              options: {
                ...(options.dataset === undefined ? {} : { dataset: options.dataset }),
                ...(options.supplier === undefined ? {} : { supplier: options.supplier }),
                ...(campaign === undefined ? {} : { campaign }),
              },
              acceptValidRows: options.acceptValidRows === true,
            },
            ports,
          ),
        );
      await print(outcomes, options.json === true);
      return outcomes.some(({ rows, status }) => status === 'refused' || rows.refused > 0)
        ? exitCodes.failed
        : exitCodes.done;
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

function readCampaign(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const parsed = year.safeParse(Number(text));
  if (parsed.success) return parsed.data;
  throw new Failure('usage.invalid-period', `"${text}" is no year of a campaign: write it as 2024`);
}

async function print(outcomes: readonly FileOutcome[], json: boolean): Promise<void> {
  if (json) {
    process.stdout.write(`${JSON.stringify({ files: outcomes }, null, 2)}\n`);
    return;
  }
  const { intake } = await readStrings(root, terminalLanguage(), ['intake']);
  process.stdout.write(`${outcomesText(outcomes, intake as IntakeStrings)}\n`);
}
