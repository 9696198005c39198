import { FileRefused } from '../../domain/file-refused.ts';
import { problem } from '../../domain/problem.ts';
import type { SmallFiles } from '../../ports/small-files.ts';
import type { Handed } from '../intake.ts';
import { type FileKind, submitted } from '../kind.ts';

const longestFile = 256 * 1024;

/** The organisation's profile as JSON (UTF-8): one object with the fields of the dataset `organisation`. */
export function profileKind({ read }: Pick<SmallFiles, 'read'>): FileKind {
  return {
    id: 'profile',
    async read(file, context) {
      if (!/\.json$/i.test(file.name)) return undefined;
      const attributes = parsed(await read(file.path, longestFile));
      if (attributes.organisationId !== context.organisation)
        throw new FileRefused(
          problem(
            'profile-of-other',
            {},
            {
              found: String(attributes.organisationId ?? '—'),
              expected: context.organisation,
            },
          ),
        );
      const envelope = submitted(context, { file: file.sha256 });
      const rows: readonly Handed[] = [
        { record: { dataset: 'organisation', envelope, attributes, place: {} } },
      ];
      return { kind: 'profile', rows: each(rows) };
    },
  };
}

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new FileRefused(problem('profile-no-json', {}, { found: (error as Error).message }));
  }
  throw new FileRefused(problem('profile-no-object'));
}

async function* each(rows: readonly Handed[]): AsyncGenerator<Handed> {
  yield* rows;
}
