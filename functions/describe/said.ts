import type { Outcome } from '../contract.ts';
import { messageOfCause } from '../domain/failure.ts';

type Failed = Extract<Outcome, { status: 'failed' }>;

/** A failure as people are told it: the sentence, without what is for the log. */
export interface SaidFailure {
  readonly status: 'failed';
  readonly report: string;
  readonly period: string;
  readonly error: string;
  readonly message: string;
  /** Each language, where it came to composing. */
  readonly languages: readonly SaidLanguage[];
}

export type SaidLanguage =
  | { readonly language: string; readonly pages: number }
  | { readonly language: string; readonly error: string; readonly message: string };

/** How one publication ended, for whoever asks. */
export type SaidOutcome = Exclude<Outcome, Failed> | SaidFailure;

/** What the platform reports of a failure (a stack trace, paths) stays in the run's record. */
export function said(outcome: Outcome): SaidOutcome {
  if (outcome.status !== 'failed') return outcome;
  const { status, report, period, error, documents = [] } = outcome;
  const languages = documents.map((one): SaidLanguage => {
    const { language } = one;
    if (!('error' in one)) return { language, pages: one.pages };
    return { language, error: one.error, message: messageOfCause(one) };
  });
  return { status, report, period, error, message: messageOfCause(outcome), languages };
}
