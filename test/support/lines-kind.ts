import { readFile } from 'node:fs/promises';
import type { HandInRecord } from '../../functions/intake/hand-in.ts';
import type { Handed } from '../../functions/intake/intake.ts';
import { type FileKind, submitted } from '../../functions/intake/kind.ts';

/** A kind of file for tests of what comes after reading: a record on each line, as JSON. */
export const linesKind: FileKind = {
  id: 'lines',
  async read(file, context) {
    const lines = (await readFile(file.path, 'utf8')).split('\n');
    async function* rows(): AsyncGenerator<Handed> {
      for (const [at, line] of lines.entries()) {
        const { dataset, attributes } = JSON.parse(line) as Pick<HandInRecord, 'dataset' | 'attributes'>;
        const row = at + 1;
        const envelope = submitted(context, { file: file.sha256, row });
        yield { record: { dataset, attributes, envelope, place: { row } } };
      }
    }
    return { kind: 'lines', rows: rows() };
  },
};

export const linesOf = (records: readonly Pick<HandInRecord, 'dataset' | 'attributes'>[]): string =>
  records.map(({ dataset, attributes }) => JSON.stringify({ dataset, attributes })).join('\n');
