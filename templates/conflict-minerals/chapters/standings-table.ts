import type { Block, TableColumn, TableRow } from '../../../functions/domain/document.ts';
import type { Metal } from '../../../functions/domain/minerals.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { digits, hasValue } from '../../house/frame/amounts.ts';
import type { Notes } from '../../house/frame/section.ts';
import { conflictMetals, extendedMetals, metalName, metalPart, metalsInSentence } from '../metal-names.ts';
import { conformanceOf, outsideConformance, statusListDate } from '../results.ts';

const at = (key: string): string => `conflict-minerals:actions.sor.${key}`;

/** Standings in RMAP in the order they are printed; together they are all smelters. */
export const standings = ['conformant', 'in_process', 'not_participating', 'unknown'] as const;

/** Smelters by metal and standing; metals outside 3TG stand below its total, each with its scope note (C-SCOPE). */
export function standingsTable(context: ViewContext): Block {
  const { say } = context;
  const notes = context.notes();
  const assessed = conformanceOf(context) !== 'notAssessed';
  const row = (label: Text, part: string, role: TableRow['role']): TableRow => ({
    role,
    cells: [
      label,
      digits(context, `cm.sor_count.${part}`, 'results'),
      ...(assessed ? standingCells(context, part) : [say(at('notAssessed'))]),
    ],
  });
  const date = statusListDate(context);
  const caption = say(at('table'));
  return {
    kind: 'table',
    caption: assessed ? [...caption, notes.mark(at('listNote'))] : caption,
    captionNote: say(at(assessed ? 'tableNote' : 'tableNoteNotAssessed'), { date }),
    columns: columns(context, assessed),
    groups: [
      {
        rows: [
          ...conflictMetals(context).map((metal) => row(metalName(context, metal), metalPart(metal), 'row')),
          row(say(at('total')), 'three_tg', 'total'),
          ...extendedMetals(context)
            .filter((metal) => hasValue(context, `cm.sor_count.${metalPart(metal)}`, 'results'))
            .map((metal) =>
              row([...metalName(context, metal), scopeMark(context, notes, metal)], metalPart(metal), 'row'),
            ),
        ],
      },
    ],
    dense: true,
    notes: notes.list(),
  };
}

function standingCells(context: ViewContext, part: string): readonly Text[] {
  return [
    ...standings.map((standing) => digits(context, `cm.sor_${standing}.${part}`, 'results')),
    digits(context, `cm.sor_conformant_rate.${part}`, 'results'),
  ];
}

function columns(context: ViewContext, assessed: boolean): readonly TableColumn[] {
  const { say } = context;
  const numeric = (key: string): TableColumn => ({ label: say(at(key)), numeric: true });
  const measured = [
    ...standings.map((standing) => numeric(`columns.${standing}`)),
    { ...numeric('rate'), unit: context.unit('percent') },
  ];
  return [
    { label: say(at('metal')), numeric: false },
    numeric('count'),
    ...(assessed ? measured : [{ label: say(at('status')), numeric: false }]),
  ];
}

function scopeMark(context: ViewContext, notes: Notes, metal: Metal) {
  const key = outsideConformance(context).listed.includes(metal) ? 'listed' : 'none';
  return notes.mark(at(`scopeNote.${key}`), { names: metalsInSentence(context, [metal]) });
}
