import { root } from '../../../infra/blueprint.ts';
import { Failure } from '../../domain/failure.ts';
import type { SheetStrings } from '../../domain/sheet/sheet-strings.ts';
import type { IntakeStrings } from '../../intake/say-problem.ts';
import type { Selection } from '../../review/selection.ts';
import { readStrings } from '../../wiring/read-strings.ts';
import { neededReason, readActor } from '../editions/options.ts';
import { exitCodes } from '../exit-codes.ts';
import { assertId } from '../request.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { awaitingText, reviewedText } from './review-text.ts';
import { type DataOptions, withService } from './with-service.ts';

export interface ReviewOptions extends DataOptions {
  readonly file?: readonly string[];
  readonly dataset?: readonly string[];
  readonly facility?: readonly string[];
  readonly upToBatch?: string;
  readonly all?: boolean;
  readonly accept?: boolean;
  readonly reject?: boolean;
  readonly reason?: string;
  readonly as?: string;
}

/** `stele review`: lists what waits, or decides about it. */
export async function review(options: ReviewOptions): Promise<number> {
  assertId(options.org);
  const selection = selectionOf(options);
  const { org: organisation, json = false } = options;
  const strings = async (): Promise<IntakeStrings> =>
    (await readStrings(root, terminalLanguage(), ['review'])).review as IntakeStrings;
  const verdict = verdictOf(options);
  assertListable(verdict, options);
  if (verdict === undefined)
    return withService(options, '', async (service) => {
      const awaiting = await service.awaiting(organisation, selection);
      const { sheets } = await readStrings(root, terminalLanguage(), ['sheets']);
      const text = awaitingText(awaiting, await strings(), sheets as SheetStrings);
      print(json ? JSON.stringify(awaiting, null, 2) : text);
      return exitCodes.done;
    });
  assertMeant(options, selection);
  const reason = reasonOf(options);
  const request = { organisation, verdict, selection, ...(reason === undefined ? {} : { reason }) };
  return withService(options, readActor(options), async (service) => {
    const reviewed = await service.review(request);
    print(json ? JSON.stringify(reviewed, null, 2) : reviewedText(reviewed, await strings()));
    return exitCodes.done;
  });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function verdictOf({ accept, reject }: ReviewOptions): 'accept' | 'reject' | undefined {
  if (accept && reject)
    throw new Failure('usage.options-exclude', '--accept and --reject exclude each other: give one of them');
  return accept ? 'accept' : reject ? 'reject' : undefined;
}

function selectionOf({ file, dataset, facility, upToBatch }: ReviewOptions): Selection {
  return {
    ...(file ? { files: file } : {}),
    ...(dataset ? { datasets: dataset } : {}),
    ...(facility ? { facilities: facility } : {}),
    ...(upToBatch === undefined ? {} : { upToBatch: batchNumber(upToBatch) }),
  };
}

/** The API lists groups of rows, whose batches it does not tell. */
function assertListable(verdict: unknown, { api, upToBatch }: ReviewOptions): void {
  if (verdict === undefined && api !== undefined && upToBatch !== undefined)
    throw new Failure(
      'usage.options-exclude',
      '--up-to-batch narrows no list that comes from --api: leave it out, or decide with --accept or --reject',
    );
}

function batchNumber(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new Failure('usage.invalid-request', `"${text}" is no batch: write its number, as 12`);
}

/** A decision about everything is never made by leaving words out. */
function assertMeant({ all }: ReviewOptions, { files, datasets, facilities }: Selection): void {
  const narrowed = [files, datasets, facilities].some((list) => list !== undefined);
  if (narrowed && all)
    throw new Failure(
      'usage.options-exclude',
      '--all means everything; with it --file, --dataset and --facility say nothing: leave one of them out',
    );
  if (!narrowed && !all)
    throw new Failure(
      'usage.missing-option',
      'say what is meant by --file, --dataset or --facility, or --all for everything that waits',
    );
}

function reasonOf({ reject, reason }: ReviewOptions): string | undefined {
  return reject || reason !== undefined ? neededReason(reason) : undefined;
}
