import { asDeclared, findingsOf } from '../domain/check.ts';
import { type Finding, isBlocking, sortFindings } from '../domain/finding.ts';
import { type Labels, openBook } from './book.ts';
import { auditChecks } from './checks.ts';
import type { DisclosureFile } from './disclosure.ts';
import { type Examined, examine } from './examine.ts';
import type { LookUp } from './look-up.ts';

/** What an audit found, and what it could look at: silence says something only of what was compared. */
export interface Audit {
  readonly document: DisclosureFile['document'];
  readonly findings: readonly Finding[];
  readonly extent: Extent;
}

export interface Extent {
  readonly numbers: number;
  readonly rows: number;
  /** Rows that are metrics of the catalogue. */
  readonly recognised: number;
  /** Relations by what came of them. */
  readonly holds: number;
  readonly rounding: number;
  readonly broken: number;
  readonly incomparable: number;
  /** Rows of smelter lists and printed counts of smelters: what a look-up could say something of. */
  readonly smelters: number;
  readonly lookUps: readonly string[];
}

/** Holds numbers that others made against the same rules as Stele's own (domain.md §5). */
export function audit(file: DisclosureFile, labels: Labels, lookUp?: LookUp): Audit {
  const examined = examine(openBook(file, labels), lookUp);
  return {
    document: file.document,
    findings: sortFindings(findingsOf(auditChecks, examined, asDeclared)),
    extent: extentOf(examined),
  };
}

export const isBlocked = ({ findings }: Audit): boolean => findings.some(isBlocking);

function extentOf({ book, held, lookUp }: Examined): Extent {
  const printed = [...book.cells, ...book.sayings];
  const count = (state: string): number => held.filter(({ verdict }) => verdict.state === state).length;
  return {
    numbers: printed.filter((one) => one.printed.kind === 'number').length,
    rows: book.rows.size,
    recognised: [...book.rows.values()].filter(([first]) => first?.metric !== undefined).length,
    holds: count('holds'),
    rounding: count('rounding'),
    broken: count('broken'),
    incomparable: count('incomparable'),
    smelters:
      (book.file.lists ?? []).reduce((sum, { rows }) => sum + rows.length, 0) +
      book.cells.filter(({ metric }) => metric?.startsWith('cm.sor_count')).length,
    lookUps: lookUp?.editions ?? [],
  };
}
