import { relative } from 'node:path';
import type { Outcome } from '../contract.ts';
import { table } from './table.ts';

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

/** The result on standard output: a table for people, one JSON object for programs. */
export function printEditions(
  pdfs: readonly PublishedPdf[],
  outcomes: readonly Outcome[],
  json: boolean,
): void {
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ editions: pdfs, failed: outcomes.filter((one) => one.status === 'failed') }, null, 2)}\n`,
    );
    return;
  }
  if (pdfs.length === 0) return;
  const heads = ['report', 'period', 'language', 'edition', 'pages', 'size', 'SHA-256', 'path'];
  const rows = pdfs.map((pdf) => [
    pdf.report,
    pdf.period,
    pdf.language,
    `${pdf.edition}${pdf.status === 'unchanged' ? ' (unchanged)' : ''}`,
    pdf.pages,
    `${(pdf.bytes / 1024).toFixed(0)} KB`,
    pdf.sha256,
    relative(process.cwd(), pdf.path),
  ]);
  process.stdout.write(`${table(heads, rows)}\n`);
}
