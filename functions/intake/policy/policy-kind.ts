import type { SmallFiles } from '../../ports/small-files.ts';
import type { Handed } from '../intake.ts';
import { type FileKind, submitted } from '../kind.ts';

const longestFile = 256 * 1024;

/**
 * A version of the due-diligence policy for minerals as JSON (UTF-8): one object with the fields of the dataset
 * `minerals-policy`, known by its rules. Asked before the profile, which is JSON, too.
 */
export function policyKind({ read }: Pick<SmallFiles, 'read'>): FileKind {
  return {
    id: 'minerals-policy',
    async read(file, context) {
      if (!/\.json$/i.test(file.name)) return undefined;
      const attributes = withRules(await read(file.path, longestFile));
      if (attributes === undefined) return undefined;
      const envelope = submitted(context, { file: file.sha256 });
      const row: Handed = { record: { dataset: 'minerals-policy', envelope, attributes, place: {} } };
      return { kind: 'minerals-policy', rows: only(row) };
    },
  };
}

/** The object of a file that has rules; `undefined` for any other file, broken ones too. */
function withRules(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject && 'rules' in value ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

async function* only(row: Handed): AsyncGenerator<Handed> {
  yield row;
}
