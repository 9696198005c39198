import { type Place, type Problem, type ProblemSeverity, problem } from '../../domain/problem.ts';
import { columnLetter } from './grid.ts';

/** What is to be said of a workbook, collected while it is read. One error keeps all of it out: it is one declaration. */
export interface Findings {
  readonly error: Say;
  readonly warning: Say;
  readonly note: Say;
  readonly all: () => readonly Problem[];
  readonly refuses: () => boolean;
}

type Say = (code: string, place: Place, values?: Problem['values']) => void;

export function findings(): Findings {
  const found: Problem[] = [];
  const say =
    (severity: ProblemSeverity): Say =>
    (code, place, values = {}) => {
      const said = problem(`rmi-${code}`, place, values, severity);
      // What was expected is the product's own text, whole however long.
      const { expected } = values;
      found.push(expected === undefined ? said : { ...said, values: { ...said.values, expected } });
    };
  return {
    error: say('error'),
    warning: say('warning'),
    note: say('note'),
    all: () => found,
    refuses: () => found.some(({ severity }) => severity === 'error'),
  };
}

export const placeOf = (sheet: string, row: number, column: number): Place => ({
  sheet,
  row,
  column: columnLetter(column),
});
