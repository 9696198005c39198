import { letters } from './lost-text-rule.ts';
import { linesOf, type ReportLayout } from './page-layout.ts';
import { withRole } from './structure-tree.ts';

/** A line of the contents list; titles as letters only. */
export interface ContentsEntry {
  readonly anchor: string;
  readonly title: string;
  /** The number printed at its end. */
  readonly printed: string | undefined;
  /** Page its link leads to. */
  readonly leadsTo: number;
  /** Page on which the heading of this title stands. */
  readonly stands: number | undefined;
}

const sectionNumber = /^\d\d\.\d+$/;

export function contentsEntries(layout: ReportLayout): readonly ContentsEntry[] {
  const { report } = layout;
  const first = layout.inside[0]?.number ?? 0;
  const pageOfHeading = new Map(
    withRole(report.structure, 'H2', 'H3').map((heading) => {
      const [[page, texts] = [undefined, []]] = layout.textsOf(heading);
      return [letters(texts.map((text) => text.text).join('')), page];
    }),
  );
  return report.links
    .filter((link) => link.page < first)
    .map((link) => {
      const texts = (report.pages[link.page - 1]?.texts ?? []).filter(
        (one) => one.baseline > link.bottom && one.baseline < link.top && one.left >= link.left - 1,
      );
      const number = texts.toSorted((one, other) => other.right - one.right)[0];
      const title = linesOf(texts.filter((one) => one !== number && !sectionNumber.test(one.text)))
        .map((line) => letters(line.text))
        .join('');
      return {
        anchor: link.anchor,
        title,
        printed: number?.text,
        leadsTo: link.target.page,
        stands: pageOfHeading.get(title),
      };
    });
}
