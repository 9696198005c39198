import { root } from '../../../infra/blueprint.ts';
import { Failure } from '../../domain/failure.ts';
import { type IntakeStrings, sayOf } from '../../intake/say-problem.ts';
import { readStrings } from '../../wiring/read-strings.ts';
import { needed, neededReason, readActor } from '../editions/options.ts';
import { exitCodes } from '../exit-codes.ts';
import { assertId } from '../request.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { type DataOptions, withService } from './with-service.ts';

export interface EraseOptions extends DataOptions {
  readonly file?: string;
  readonly reason?: string;
  readonly as?: string;
}

/** `stele erase`: removes a file as it was handed in; its hash and its records stay. */
export async function erase(options: EraseOptions): Promise<number> {
  assertId(options.org);
  const request = {
    organisation: options.org,
    sha256: digestOf(needed('--file', options.file, 'name the file by its whole SHA-256')),
    reason: neededReason(options.reason),
  };
  return withService(options, readActor(options), async (service) => {
    const erased = await service.erase(request);
    const { erase: strings } = await readStrings(root, terminalLanguage(), ['erase']);
    const values = { sha256: erased.sha256, at: erased.at.slice(0, 10), by: erased.actor.actorId };
    const say = (path: string, more: Readonly<Record<string, string>>): string =>
      sayOf(strings as IntakeStrings, path, more);
    const text = options.json
      ? JSON.stringify(erased, null, 2)
      : [
          say('done.erased', values),
          ...erased.archives.map((archive) => say('done.archive', { sha256: archive })),
        ].join('\n');
    process.stdout.write(`${text}\n`);
    return exitCodes.done;
  });
}

function digestOf(text: string): string {
  if (/^[0-9a-f]{64}$/.test(text)) return text;
  throw new Failure(
    'usage.unknown-file',
    `"${text}" is no whole SHA-256: write all of its 64 characters, so that nothing else is erased`,
  );
}
