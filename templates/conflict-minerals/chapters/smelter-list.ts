import type { TableGroup } from '../../../functions/domain/document.ts';
import type { SmelterRow } from '../../../functions/domain/minerals.ts';
import { missingMark } from '../../../functions/domain/number-format.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { lead, prose } from '../../house/frame/blocks.ts';
import { countryName } from '../../house/frame/countries.ts';
import { type ChapterDraft, section } from '../../house/frame/section.ts';
import { metalName, metalOrder } from '../metal-names.ts';
import { smelterRows } from '../results.ts';

const at = (key: string): string => `conflict-minerals:smelters.${key}`;

/** Annex A: every smelter that a supplier named, one row each, in one flow with its head repeated (C-LAYOUT). */
export function smelterListChapter(context: ViewContext): ChapterDraft {
  const { say } = context;
  const rows = smelterRows(context);
  const named = rows.some(({ name }) => name !== undefined);
  const columns = ['metal', 'cid', ...(named ? ['name'] : []), 'country'];
  return {
    id: 'smelters',
    title: say(at('title')),
    sections: [
      section(context, { id: 'smelter-list', title: [] }, () => {
        if (rows.length === 0) return [];
        return [
          ...lead(say(at('lead'))),
          ...prose(context.paragraphs(at('text'))),
          {
            kind: 'table',
            columns: columns.map((column) => ({ label: say(at(column)), numeric: false })),
            groups: metalOrder.flatMap((metal) => metalRows(context, rows, metal, named)),
            dense: true,
            register: named ? 2 : 3,
            notes: [],
          },
        ];
      }),
    ],
  };
}

function metalRows(
  context: ViewContext,
  rows: readonly SmelterRow[],
  metal: SmelterRow['metal'],
  named: boolean,
): readonly TableGroup[] {
  const own = rows.filter((row) => row.metal === metal);
  if (own.length === 0) return [];
  const bind = (row: SmelterRow, part: string, text: string) => [
    context.constant(`smelter.${row.metal}.${row.cid}.${part}`, text),
  ];
  return [
    {
      rows: own.map((row) => ({
        role: 'row',
        cells: [
          metalName(context, metal),
          bind(row, 'cid', row.cid),
          ...(named ? [bind(row, 'name', row.name ?? missingMark)] : []),
          row.country === undefined ? bind(row, 'country', missingMark) : countryName(context, row.country),
        ],
      })),
    },
  ];
}
