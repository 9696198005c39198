import type { StoredRow } from '../../../functions/domain/record.ts';
import type { Commit } from '../../../functions/ports/records.ts';
import type { Change, Kind } from '../mutation.ts';
import type { Random } from '../random.ts';
import { type Shard, sameShard } from '../records/altered-records.ts';
import type { Specimen } from '../specimen.ts';

const filledShards = ({ rows }: Specimen): readonly Shard[] => [...rows.keys()];
const rowsAt = ({ rows }: Specimen, at: Shard): readonly StoredRow[] => rows.get(at) ?? [];
const nameOf = ({ dataset, bucket, shard }: Shard): string => `${dataset} ${bucket} shard ${shard}`;

/** A change of one row: what it becomes, or nothing where it goes. */
function oneRow(
  name: string,
  count: number,
  change: (row: StoredRow, random: Random, others: readonly StoredRow[]) => readonly StoredRow[] | undefined,
): Kind {
  return {
    name: `records.${name}`,
    count,
    make(random, specimen) {
      const at = random.one(filledShards(specimen));
      const row = random.one(rowsAt(specimen, at));
      const made = change(row, random, rowsAt(specimen, at));
      if (made === undefined) return undefined;
      return {
        place: `${nameOf(at)} ${row.naturalKey} of ${row.batchId}`,
        found: row.body.slice(0, 200),
        made: made.map(({ status, body }) => `${status} ${body.slice(0, 200)}`).join(' and '),
        alteration: {
          on: 'records',
          change: {
            rows: [{ at, edit: (rows) => rows.flatMap((one) => (isSame(one, row) ? made : [one])) }],
          },
        },
      };
    },
  };
}

const isSame = (one: StoredRow, other: StoredRow): boolean =>
  one.naturalKey === other.naturalKey && one.batchId === other.batchId;

/** One digit of the attributes changed. */
function digitChanged(row: StoredRow, random: Random): readonly StoredRow[] | undefined {
  const from = row.body.indexOf('"attributes"');
  const digits = [...row.body.matchAll(/\d/g)].map(({ index }) => index).filter((index) => index > from);
  if (digits.length === 0) return undefined;
  const at = random.one(digits);
  const digit = String((Number(row.body[at]) + 1 + random.below(9)) % 10);
  return [{ ...row, body: row.body.slice(0, at) + digit + row.body.slice(at + 1) }];
}

/** A commit changed, one in the middle: of the last one nobody but a later edition knows. */
function oneCommit(name: string, count: number, change: (commit: Commit, random: Random) => Commit[]): Kind {
  return {
    name: `records.${name}`,
    count,
    make(random, specimen): Change {
      const read = new Set(specimen.shards.map(({ dataset, bucket }) => `${dataset}#${bucket}`));
      const number = 1 + random.below(specimen.planned.cutOff - 1);
      return {
        place: `commit ${number}`,
        found: 'as committed',
        made: name,
        alteration: {
          on: 'records',
          change: {
            commits: (commits) =>
              commits.flatMap((commit) => {
                const concerned = commits
                  .slice(number - 1)
                  .find(({ parts }) =>
                    parts.some(({ dataset, bucket, rows }) => rows > 0 && read.has(`${dataset}#${bucket}`)),
                  );
                return commit === concerned && commit !== commits.at(-1)
                  ? change(onlyRead(commit, read), random)
                  : [commit];
              }),
          },
        },
      };
    },
  };
}

/** The commit with the parts that the run reads first. */
function onlyRead(commit: Commit, read: ReadonlySet<string>): Commit {
  const isRead = ({ dataset, bucket }: Commit['parts'][number]): boolean => read.has(`${dataset}#${bucket}`);
  return {
    ...commit,
    parts: [...commit.parts.filter(isRead), ...commit.parts.filter((part) => !isRead(part))],
  };
}

const firstPart = (commit: Commit, change: Partial<Commit['parts'][number]>): Commit[] => [
  { ...commit, parts: commit.parts.map((part, index) => (index === 0 ? { ...part, ...change } : part)) },
];

const moved: Kind = {
  name: 'records.row-in-another-bucket',
  count: 6,
  make(random, specimen) {
    const shards = filledShards(specimen);
    const from = random.one(shards);
    const others = shards.filter((one) => one.dataset === from.dataset && !sameShard(one, from));
    if (others.length === 0) return undefined;
    const to = random.one(others);
    const row = random.one(rowsAt(specimen, from));
    return {
      place: `${nameOf(from)} ${row.naturalKey}`,
      found: nameOf(from),
      made: nameOf(to),
      alteration: {
        on: 'records',
        change: {
          rows: [
            { at: from, edit: (rows) => rows.filter((one) => !isSame(one, row)) },
            { at: to, edit: (rows) => inOrder([...rows, row]) },
          ],
        },
      },
    };
  },
};

const inOrder = (rows: readonly StoredRow[]): readonly StoredRow[] =>
  [...rows].sort((a, b) => (a.naturalKey < b.naturalKey ? -1 : 1));

const flipped = (row: StoredRow, to: StoredRow['status']): readonly StoredRow[] | undefined =>
  row.status === to ? undefined : [{ ...row, status: to }];

/** Kinds that strike the records table after its commits. */
export const recordKinds: readonly Kind[] = [
  oneRow('digit-changed', 12, digitChanged),
  oneRow('row-dropped', 7, () => []),
  oneRow('row-added', 6, (row) => [row, { ...row, naturalKey: `${row.naturalKey}~` }]),
  oneRow('row-twice', 4, (row) => [row, row]),
  oneRow('body-of-another', 5, (row, random, others) => {
    const other = random.one(others);
    return other.body === row.body ? undefined : [{ ...row, body: other.body }];
  }),
  oneRow('status-withdrawn', 4, (row) => flipped(row, 'withdrawn')),
  oneRow('status-submitted', 4, (row) => flipped(row, 'submitted')),
  oneRow('status-verified', 3, (row) => flipped(row, 'verified')),
  oneRow('row-of-another-batch', 4, (row, random, others) => {
    const { batchId } = random.one(others);
    return batchId === row.batchId ? undefined : [{ ...row, batchId }];
  }),
  oneRow('estimate-concealed', 3, (row) => {
    const body = row.body.replace(/"estimationMethod":"[^"]*",?/, '');
    return body === row.body ? undefined : [{ ...row, body }];
  }),
  moved,
  oneCommit('commit-dropped', 3, () => []),
  oneCommit('commit-part-dropped', 3, (commit) => [{ ...commit, parts: commit.parts.slice(1) }]),
  oneCommit('commit-rows-changed', 3, (commit) =>
    firstPart(commit, { rows: (commit.parts[0]?.rows ?? 0) + 1 }),
  ),
  oneCommit('commit-digest-changed', 3, (commit) => firstPart(commit, { digest: 'f'.repeat(64) })),
  oneCommit('commit-all-waiting', 3, (commit) =>
    firstPart(commit, { submitted: commit.parts[0]?.rows ?? 0 }),
  ),
  // Harmless.
  oneRow('row-of-no-batch', 3, (row) => [row, { ...row, batchId: `${row.batchId}-cut-off` }]),
  oneCommit('name-of-source', 3, (commit) => [{ ...commit, source: 'another name' }]),
];
