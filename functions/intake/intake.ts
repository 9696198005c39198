import type { ReferenceKind } from '../domain/dataset.ts';
import { Failure } from '../domain/failure.ts';
import { type Problem, problem } from '../domain/problem.ts';
import type { Commit } from '../ports/records.ts';
import type { Sorter } from '../ports/sorter.ts';
import type { HandIn, HandInRecord } from './hand-in.ts';
import { anyId, type KnownIds } from './known-ids.ts';
import { type IncomingRow, orderOf, placeRecord } from './place-record.ts';
import { soundRows } from './sound-rows.ts';
import { type Counts, type StorePorts, storeBatch } from './store-batch.ts';
import { type ToldProblems, toldProblems } from './told-problems.ts';

export interface IntakePorts extends StorePorts {
  readonly sort: Sorter;
}

/** One row of a file: its record and what is to be said of it. A row without a record is refused. */
export interface Handed {
  readonly record?: HandInRecord;
  readonly problems?: readonly Problem[];
}

export interface TakenIn {
  /** Absent where nothing was new, and where the hand-in was refused. */
  readonly commit?: Commit;
  readonly counts: Counts;
  /** How many there were. */
  readonly read: number;
  /** Rows that were refused; where there is one, `whole` has refused them all. */
  readonly refused: number;
  /** What is said of them: errors first, in the order of the file. */
  readonly problems: readonly Problem[];
}

export interface TakeInOptions {
  /** Ids that rows may refer to; what the hand-in brings along is added. */
  readonly known: KnownIds;
  /** `whole` commits nothing where a row is refused; `valid` leaves refused rows out unless they put the others in doubt. */
  readonly rows: 'whole' | 'valid';
  /** What must be done before anything becomes visible: keeping the file. Not called where nothing will. */
  readonly beforeCommit?: () => Promise<void>;
}

const none: Counts = { new: 0, changed: 0, unchanged: 0, refusedBefore: 0 };

/** Takes in a stream of records whole or not at all, and says how each stands to what was there before. */
export async function takeIn(
  handIn: Omit<HandIn, 'records'>,
  handed: AsyncIterable<Handed>,
  { known, rows: wanted, beforeCommit }: TakeInOptions,
  ports: IntakePorts,
): Promise<TakenIn> {
  const told = toldProblems();
  const referred = new Set<ReferenceKind>();
  const sorted = await ports.sort(placed(handed, known, told, referred), orderOf);
  try {
    await known.load(referred);
    const rows = await soundRows(sorted, known, told);
    const { refused, problems } = told;
    const doubtful = wanted === 'valid' && told.inDoubt();
    if (doubtful) told.add([problem('rows-in-doubt')], false);
    if (refused() > 0 && (wanted === 'whole' || doubtful))
      return { counts: none, read: told.read(), refused: refused(), problems: problems() };
    const file = handIn.file && { ...handIn.file, refused: refused() };
    const batch = { ...handIn, ...(file ? { file } : {}) };
    const stored = await storeBatch(batch, rows, ports, beforeCommit);
    return { ...stored, read: told.read(), refused: refused(), problems: problems() };
  } finally {
    await sorted.end();
  }
}

/** Takes in records that a program made: the first one that is wrong is thrown as `records.invalid-row`. */
export async function intake(handIn: HandIn, ports: IntakePorts): Promise<Commit | undefined> {
  const { records, ...rest } = handIn;
  const taken = await takeIn(rest, handedFrom(records), { known: anyId, rows: 'whole' }, ports);
  const [first] = taken.problems.filter(({ severity }) => severity === 'error');
  if (first)
    throw new Failure(
      'records.invalid-row',
      `a record was refused (${first.code}): ${Object.entries(first.values)
        .map(([name, value]) => `${name} "${value}"`)
        .join(', ')}`,
    );
  return taken.commit;
}

async function* handedFrom(records: Iterable<HandInRecord>): AsyncGenerator<Handed> {
  for (const record of records) yield { record };
}

async function* placed(
  handed: AsyncIterable<Handed>,
  known: KnownIds,
  told: ToldProblems,
  referred: Set<ReferenceKind>,
): AsyncGenerator<IncomingRow> {
  for await (const { record, problems = [] } of handed) {
    told.count();
    if (record === undefined) {
      told.add(problems, true);
      continue;
    }
    const one = placeRecord(record);
    told.add('problems' in one ? [...problems, ...one.problems] : problems, 'problems' in one);
    if ('problems' in one) continue;
    known.add(record.dataset, record.attributes);
    for (const { kind } of one.row.refersTo) referred.add(kind);
    yield one.row;
  }
}
