import { Failure } from '../../domain/failure.ts';
import type { ReportName } from './report-name.ts';

const imported = /^import \{ \w+ \} from '(\.\/[^']+)';$/;
const listEnds = /^\};$/;

/** The text of `templates/reports.ts` with one more report: its import in order, its line at the end of the list. */
export function listReport(text: string, { slug, identifier }: ReportName): string {
  const lines = text.split('\n');
  const path = `./${slug}/definition.ts`;
  const imports = lines.flatMap((line, at) => {
    const from = imported.exec(line)?.[1];
    return from === undefined ? [] : [{ at, from }];
  });
  const listEnd = lines.findIndex((line) => listEnds.test(line));
  const last = imports.at(-1);
  if (last === undefined || listEnd < last.at) {
    throw new Failure(
      'usage.invalid-checkout',
      'templates/reports.ts does not list reports as Stele writes it: one import a report, then "const listed = {" with one line each',
    );
  }
  const before = imports.find(({ from }) => from > path)?.at ?? last.at + 1;
  return lines
    .toSpliced(listEnd, 0, `  ${identifier},`)
    .toSpliced(before, 0, `import { ${identifier} } from '${path}';`)
    .join('\n');
}
