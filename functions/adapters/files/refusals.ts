import { FileRefused } from '../../domain/file-refused.ts';
import { type Place, problem } from '../../domain/problem.ts';

/** Something of a file goes beyond a limit of `limits.ts`. */
export const beyond = (code: string, limit: number | string, place: Place = {}): FileRefused =>
  new FileRefused(problem(code, place, { limit: String(limit) }));

/** A workbook that no program would have written so, by the part that is wrong. */
export const damaged = (part: string, cause?: unknown): FileRefused =>
  new FileRefused(problem('damaged-workbook', {}, { part }), cause);
