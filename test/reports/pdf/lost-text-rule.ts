import { lineText, readHtml } from '../../../functions/domain/html/reading.ts';
import { type Defect, shown } from './defect.ts';
import type { ReportLayout } from './page-layout.ts';

/** Letters only: spaces come and go where lines break, and soft hyphens are seen only there. */
export const letters = (text: string): string => text.replaceAll(/[\s\u00AD\u200B\u2060]/gu, '');

/** The text of the file in the order in which it is read out. */
export function readingOrder({ report, textsOf }: ReportLayout): string {
  return [...textsOf(report.structure).values()]
    .flat()
    .map((one) => letters(one.text))
    .join('');
}

/** Whether a dash is extracted as the dash that was written is another question (published-pdf.test.ts). */
const anyDash = (text: string): string => text.replaceAll('\u2015', '\u2014');

/** What the page area or a box cuts off whole, Chromium does not even write: a text of the document that is in no page. */
export function lostTextDefects(html: string, layout: ReportLayout): readonly Defect[] {
  const printed = anyDash(readingOrder(layout));
  return readHtml(html)
    .lines.flatMap((line) => line.pieces.map(({ text }) => ({ text, sentence: lineText(line) })))
    .filter(({ text }) => letters(text) !== '' && !printed.includes(anyDash(letters(text))))
    .map(({ text, sentence }) => ({
      page: 0,
      kind: 'clipped',
      where: shown(text),
      found: `is not in the printed file, in “${shown(sentence)}”`,
      expected: 'every text of the document on a page',
    }));
}
