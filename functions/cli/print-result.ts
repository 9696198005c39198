import { relative } from 'node:path';
import type { Outcome } from '../contract.ts';
import type { Finding } from '../domain/finding.ts';
import { findingsTable } from './findings.ts';
import { table } from './table.ts';
import type { WrittenFigures } from './write-figures.ts';

export interface PublishedPdf {
  readonly organisation: string;
  readonly report: string;
  readonly period: string;
  readonly language: string;
  readonly edition: number;
  readonly status: 'published' | 'unchanged';
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly path: string;
}

export interface ReportResult {
  readonly editions: readonly PublishedPdf[];
  /** Files with the internal figures of quarters. */
  readonly computed: readonly WrittenFigures[];
  readonly outcomes: readonly Outcome[];
  /** Warnings and notes that did not stop publication. */
  readonly remarks: readonly (Finding & { readonly report: string })[];
}

/** The result on standard output, one JSON object for programs; for people a table, and the remarks beside it. */
export async function printResult(
  { editions, computed, outcomes, remarks }: ReportResult,
  json: boolean,
): Promise<void> {
  if (json) {
    const failed = outcomes.filter((outcome) => outcome.status === 'failed');
    process.stdout.write(`${JSON.stringify({ editions, computed, findings: remarks, failed }, null, 2)}\n`);
    return;
  }
  if (remarks.length > 0) process.stderr.write(`${await findingsTable(remarks)}\n\n`);
  if (computed.length > 0) process.stdout.write(`${computedTable(computed)}\n`);
  if (editions.length > 0) process.stdout.write(`${editionsTable(editions)}\n`);
}

function computedTable(computed: readonly WrittenFigures[]): string {
  const heads = ['report', 'period', 'figures', 'missing', 'blocking findings', 'path'];
  const rows = computed.map((one) => [
    one.report,
    one.period,
    one.figures,
    one.missing,
    one.blocking,
    relative(process.cwd(), one.path),
  ]);
  return table(heads, rows);
}

function editionsTable(editions: readonly PublishedPdf[]): string {
  const heads = ['report', 'period', 'language', 'edition', 'pages', 'size', 'SHA-256', 'path'];
  const rows = editions.map((pdf) => [
    pdf.report,
    pdf.period,
    pdf.language,
    `${pdf.edition}${pdf.status === 'unchanged' ? ' (unchanged)' : ''}`,
    pdf.pages,
    `${(pdf.bytes / 1024).toFixed(0)} KB`,
    pdf.sha256,
    relative(process.cwd(), pdf.path),
  ]);
  return table(heads, rows);
}
