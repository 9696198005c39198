import { root } from '../../../infra/blueprint.ts';
import { Failure } from '../../domain/failure.ts';
import { parsePeriod } from '../../domain/period.ts';
import { noticesIn } from '../../notify/strings.ts';
import { languages } from '../../notify/told.ts';
import { readStrings } from '../../wiring/read-strings.ts';
import { needed } from '../editions/options.ts';
import { exitCodes } from '../exit-codes.ts';
import { assertId } from '../request.ts';
import { terminalLanguage } from '../terminal-language.ts';
import { statusText } from './status-text.ts';
import { type DataOptions, withService } from './with-service.ts';

export interface StatusOptions extends DataOptions {
  readonly period?: string;
  readonly language?: string;
}

/** `stele status`: how the data of a period stand, owner by owner. */
export async function status(options: StatusOptions): Promise<number> {
  assertId(options.org);
  const period = needed('--period', options.period, 'name a half, a quarter or a year, as 2024-H1');
  parsePeriod(period);
  const language = languageOf(options);
  return withService(options, '', async (service) => {
    const found = await service.status(options.org, period);
    if (options.json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`);
    else {
      const strings = await readStrings(root, language, ['status', 'notices', 'sheets']);
      process.stdout.write(`${statusText(found, strings, noticesIn(language, strings))}\n`);
    }
    return exitCodes.done;
  });
}

function languageOf({ language }: StatusOptions): string {
  if (language === undefined) return terminalLanguage();
  if (languages.some((one) => one === language)) return language;
  throw new Failure(
    'usage.unknown-language',
    `there is no language "${language}": choose ${languages.join(', ')}`,
  );
}
