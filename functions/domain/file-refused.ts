import type { Problem } from './problem.ts';

/** A file, or what is left of it, cannot be read: nothing of it is taken in. */
export class FileRefused extends Error {
  readonly problem: Problem;
  /** All that is to be said, the first of them `problem`. */
  readonly problems: readonly [Problem, ...Problem[]];

  constructor(problem: Problem | readonly [Problem, ...Problem[]], cause?: unknown) {
    const problems = 'code' in problem ? ([problem] as const) : problem;
    super(problems[0].code, cause === undefined ? undefined : { cause });
    this.name = 'FileRefused';
    this.problem = problems[0];
    this.problems = problems;
  }
}
