import { idText } from '../../domain/dataset.ts';
import { longestReason } from '../../domain/edition-request.ts';
import { Failure } from '../../domain/failure.ts';
import { parsePeriod } from '../../domain/period.ts';
import { definition } from '../../wiring/reports.ts';
import { assertId } from '../request.ts';

/** Options that every command about editions has. */
export interface EditionOptions {
  readonly org: string;
  readonly period?: string;
  readonly report?: string;
  readonly reason?: string;
  readonly as?: string;
  readonly data: string;
  readonly api?: string;
  readonly json?: boolean;
}

/** Throws `usage.missing-option` with a sentence of what the option is for. */
export function needed(option: string, value: string | undefined, what: string): string {
  const text = value?.trim() ?? '';
  if (text !== '') return text;
  throw new Failure('usage.missing-option', `${option} is missing: ${what}`);
}

export function neededReason(value: string | undefined): string {
  const reason = needed(
    '--reason',
    value,
    'say in a few words why; it is kept for the record and never printed',
  );
  if (reason.length <= longestReason) return reason;
  throw new Failure(
    'usage.missing-option',
    `--reason has ${reason.length} characters: say it in at most ${longestReason}`,
  );
}

/** The half-year that a command is about. */
export function neededPeriod(value: string | undefined): string {
  const code = needed('--period', value, 'name the half-year, as 2024-H1');
  if (parsePeriod(code).kind === 'half') return code;
  throw new Failure(
    'usage.invalid-period',
    `a report covers a half-year: write it as 2024-H1 instead of ${code}`,
  );
}

/** The one report that a command is about. */
export function neededReport(value: string | undefined): string {
  const slug = needed('--report', value, 'name the report, as carbon');
  definition(slug);
  return slug;
}

/** A number of an edition, from 1. */
export function readEdition(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Failure('usage.invalid-edition', `"${text}" is no edition: write its number, as 2`);
}

export function assertOrganisation({ org }: EditionOptions): void {
  assertId(org);
}

/**
 * Who acts on this machine: a pseudonymous id, never a name or an address. A stage knows its callers by their
 * signature, so that nobody is named there.
 */
export function readActor({ as, api }: Pick<EditionOptions, 'as' | 'api'>): string {
  if (api !== undefined) {
    if (as === undefined) return '';
    throw new Failure(
      'usage.options-exclude',
      '--as names who acts on this machine; with --api that is who signs the call: leave --as out',
    );
  }
  const actor = needed('--as', as, 'say who you are by a pseudonymous id, as --as editor-7');
  if (idText.safeParse(actor).success) return actor;
  throw new Failure(
    'usage.invalid-actor',
    `"${actor}" is no id: letters, digits, points, hyphens and underscores, such as editor-7, never a name or an address`,
  );
}
