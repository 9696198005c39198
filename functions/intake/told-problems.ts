import type { Problem } from '../domain/problem.ts';

/** Problems that are told one by one; of more only their number is. */
const longestList = 200;

/**
 * Problems after which the other rows of a file are in doubt too: where one number has a decimal comma, `1,234` in another
 * row is no thousand.
 */
const doubtful: ReadonlySet<string> = new Set(['cell-decimal-comma']);

export interface ToldProblems {
  /** What is said of one row; with `refused` it is left out. */
  readonly add: (problems: readonly Problem[], refused: boolean) => void;
  readonly refused: () => number;
  /** One more row was read. */
  readonly count: () => void;
  readonly read: () => number;
  /** Whether what is wrong with some rows puts all others in doubt. */
  readonly inDoubt: () => boolean;
  /** The first of them, errors before the rest, each kind in the order of the file. */
  readonly problems: () => readonly Problem[];
}

/** Collects what a hand-in's reader has to be told: however wrong a file is, memory is bounded. */
export function toldProblems(): ToldProblems {
  const errors: Problem[] = [];
  const others: Problem[] = [];
  let refusedRows = 0;
  let readRows = 0;
  let inDoubt = false;
  return {
    add(problems, refused) {
      if (refused) refusedRows += 1;
      for (const one of problems) {
        inDoubt ||= doubtful.has(one.code);
        const list = one.severity === 'error' ? errors : others;
        if (list.length < longestList) list.push(one);
      }
    },
    refused: () => refusedRows,
    count() {
      readRows += 1;
    },
    read: () => readRows,
    inDoubt: () => inDoubt,
    problems: () => [...inFileOrder(errors), ...inFileOrder(others)],
  };
}

/** Sheets in the order in which they were first spoken of; what is said of a sheet as a whole comes behind its rows. */
function inFileOrder(problems: readonly Problem[]): readonly Problem[] {
  const sheets = [...new Set(problems.map(({ sheet }) => sheet))];
  return problems.toSorted(
    (one, other) => sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) || rowOf(one) - rowOf(other),
  );
}

const rowOf = ({ row }: Problem): number => row ?? Number.MAX_SAFE_INTEGER;
