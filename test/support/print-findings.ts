import { openPdf } from '../../functions/adapters/pdf/pdf-file.ts';
import { readPages } from '../../functions/adapters/pdf/read-pages.ts';
import { readPrintedText } from '../../functions/adapters/pdf/read-printed-text.ts';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import type { Finding } from '../../functions/domain/finding.ts';
import { printedLines } from '../../functions/domain/html/printed-lines.ts';
import { printChecks } from '../../functions/render/print-checks.ts';

/** What the checks of a finished document find in a file that was printed from a composed text. */
export function printFindings(html: string, pdf: Uint8Array): readonly Finding[] {
  const composed = printedLines(html, readPages(openPdf(pdf)).pages);
  return findingsOf(printChecks, { language: 'any', composed, printed: readPrintedText(pdf) }, asDeclared);
}
