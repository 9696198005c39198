import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { areaDefects, shrinkDefects } from './pdf/area-rules.ts';
import { figureDefects, fillDefects, headingDefects, widowDefects } from './pdf/break-rules.ts';
import { type Defect, defectList } from './pdf/defect.ts';
import { lostTextDefects } from './pdf/lost-text-rule.ts';
import { drawnNoteDefects, lonelyNoteDefects, noteDefects } from './pdf/note-rules.ts';
import { overlapDefects } from './pdf/overlap-rules.ts';
import { layOut } from './pdf/page-layout.ts';
import { readReport } from './pdf/read-report.ts';
import { tableDefects } from './pdf/table-rules.ts';

const rules = [
  areaDefects,
  shrinkDefects,
  overlapDefects,
  headingDefects,
  tableDefects,
  figureDefects,
  widowDefects,
  noteDefects,
  drawnNoteDefects,
  lonelyNoteDefects,
  fillDefects,
];

/**
 * Everything in a printed report that a careful typesetter would not let pass; cover and contents aside. With the
 * composed document, also the text that was cut off whole.
 */
export async function layoutDefects(pdf: Uint8Array, html?: string): Promise<readonly Defect[]> {
  const layout = layOut(await readReport(pdf));
  return [
    ...rules.flatMap((rule) => rule(layout)),
    ...(html === undefined ? [] : lostTextDefects(html, layout)),
  ];
}

/** `node test/reports/layout-defects.ts out/*.pdf` lists the defects of each file; exit code 1 when there are any. */
async function main(files: readonly string[]): Promise<void> {
  for (const file of files) {
    const defects = await layoutDefects(await readFile(file));
    console.log(
      `${file}: ${defects.length === 0 ? 'no layout defects' : `${defects.length} layout defects`}`,
    );
    if (defects.length > 0) console.log(defectList(defects));
    if (defects.length > 0) process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));
