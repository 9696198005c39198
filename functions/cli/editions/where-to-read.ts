import type { EditionKey } from '../../domain/edition.ts';
import { linkPath } from '../../domain/link.ts';
import { readVariable } from '../../wiring/configuration.ts';
import { variables } from '../../wiring/names.ts';
import { defaultOrganisation } from '../defaults.ts';
import type { EditionOptions } from './options.ts';

/** Where a published edition is to be read, and the commands that give a link with a token and copies of its PDFs. */
export function whereToRead(
  { report, period, edition }: Omit<EditionKey, 'organisation'> & { readonly edition: number },
  organisation: string,
  { api, data, releaseDate }: Pick<EditionOptions, 'api' | 'data'> & { readonly releaseDate?: string },
): string {
  const address = (api ?? readVariable(process.env, variables.publicAddress)).replace(/\/$/, '');
  const scope = [
    ...(organisation === defaultOrganisation ? [] : ['--org', organisation]),
    ...['--report', report, '--period', period],
  ].join(' ');
  const system = api === undefined ? (data === '.stele' ? '' : ` --data ${data}`) : ` --api ${api}`;
  const released = releaseDate === undefined ? '' : ` --release-date ${releaseDate}`;
  return [
    `${report} ${period}: edition ${edition}${api === undefined ? ', while stele start serves it' : ''}: ${address}${linkPath({ organisation, report, period }, edition)}`,
    `  with a token, where it needs one: stele link ${scope} --edition ${edition}${system}${api === undefined ? ' --as …' : ''}`,
    ...(api === undefined ? [`  its PDFs, copied: stele report ${scope}${released}${system}`] : []),
  ].join('\n');
}
