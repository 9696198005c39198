import { idText, year } from '../domain/dataset.ts';
import { FileRefused } from '../domain/file-refused.ts';
import { problem } from '../domain/problem.ts';
import type { FileOptions } from './kind.ts';

export interface UploadOptions {
  readonly options: FileOptions;
  readonly acceptValidRows: boolean;
}

/**
 * What the metadata of an upload says of its file: `dataset`, `supplier`, `campaign`, and `accept-valid-rows` (`true`).
 * Other metadata, which tools add, says nothing. Throws a `FileRefused` where one of them cannot be meant.
 */
export function uploadOptions(said: Readonly<Record<string, string>>): UploadOptions {
  const { dataset, supplier, campaign, 'accept-valid-rows': accept = 'false' } = said;
  if (supplier !== undefined && !idText.safeParse(supplier).success) throw wrong('supplier', supplier, 'id');
  if (campaign !== undefined && !year.safeParse(Number(campaign)).success)
    throw wrong('campaign', campaign, 'YYYY');
  if (accept !== 'true' && accept !== 'false') throw wrong('accept-valid-rows', accept, 'true, false');
  return {
    options: {
      ...(dataset === undefined ? {} : { dataset }),
      ...(supplier === undefined ? {} : { supplier }),
      ...(campaign === undefined ? {} : { campaign: Number(campaign) }),
    },
    acceptValidRows: accept === 'true',
  };
}

const wrong = (option: string, found: string, expected: string): FileRefused =>
  new FileRefused(problem('invalid-option', {}, { option, found, expected }));
