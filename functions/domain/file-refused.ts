import type { Problem } from './problem.ts';

/** A file, or what is left of it, cannot be read: nothing of it is taken in. */
export class FileRefused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super(problem.code, cause === undefined ? undefined : { cause });
    this.name = 'FileRefused';
    this.problem = problem;
  }
}
