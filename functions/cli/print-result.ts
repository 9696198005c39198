import { relative } from 'node:path';
import type { Outcome } from '../contract.ts';
import { said } from '../describe/said.ts';
import { type BundledSummary, summaryText } from './bundled-summary.ts';
import { type FiguresOf, type FindingOf, findingsText } from './findings.ts';
import { table } from './table.ts';
import { type Unreadable, unreadableText } from './unreadable.ts';
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
  /** Leads to this document for ever. */
  readonly link: string;
  /** Leads to whichever edition is the newest, in the language of who opens it. */
  readonly newest: string;
  /** Who may open them: anybody, or who has a token. */
  readonly access: 'public' | 'token';
}

export interface ReportResult {
  readonly organisation: string;
  readonly editions: readonly PublishedPdf[];
  /** Files with the internal figures of quarters. */
  readonly computed: readonly WrittenFigures[];
  readonly outcomes: readonly Outcome[];
  /** Of what was published and of what could not be. */
  readonly findings: readonly FindingOf[];
  /** The figures that they are about. */
  readonly figuresOf: FiguresOf;
  /** Editions that are not copied: they wait for approval, or are withdrawn. */
  readonly unreadable: readonly Unreadable[];
  /** Where the functions ran from their bundles. */
  readonly bundled?: BundledSummary;
}

/** The result on standard output, one JSON object for programs; for people a table, and the remarks beside it. */
export async function printResult(
  { organisation, editions, computed, outcomes, findings, figuresOf, unreadable, bundled }: ReportResult,
  json: boolean,
): Promise<void> {
  if (json) {
    const failed = outcomes.map(said).filter(({ status }) => status === 'failed');
    const result = { editions, computed, findings, unreadable, failed, ...(bundled ? { bundled } : {}) };
    process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    return;
  }
  // Those of a failed publication stand with the sentence that says why it failed.
  const published = new Set(editions.map(({ report, period }) => `${report} ${period}`));
  const remarks = findings.filter(({ report, period }) => published.has(`${report} ${period}`));
  if (remarks.length > 0) process.stderr.write(`${await findingsText(remarks, figuresOf)}\n\n`);
  if (bundled) process.stderr.write(`${summaryText(bundled)}\n\n`);
  if (computed.length > 0) process.stdout.write(`${computedTable(computed)}\n`);
  if (editions.length > 0) process.stdout.write(`${editionsTable(editions)}\n\n${linksOf(editions)}\n`);
  for (const one of unreadable) process.stdout.write(`${unreadableText(organisation, one)}\n`);
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

/** One link for each report and period. */
function linksOf(editions: readonly PublishedPdf[]): string {
  const lines = editions.map((pdf) => {
    const token = `  needs a token: stele link --report ${pdf.report} --period ${pdf.period}`;
    return `  ${pdf.newest}${pdf.access === 'public' ? '' : token}`;
  });
  return ['links, while npm start serves them:', ...new Set(lines)].join('\n');
}
