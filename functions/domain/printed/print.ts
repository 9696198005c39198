import type { Check } from '../check.ts';
import type { PrintedLines } from '../html/printed-lines.ts';
import type { PrintedText } from './text.ts';

/** One language of a publication as it was composed, and as its finished document says it. */
export interface Print {
  readonly language: string;
  readonly composed: PrintedLines;
  readonly printed: PrintedText;
}

/** A check of the finished document against what was composed. */
export type PrintCheck = Check<Print>;
