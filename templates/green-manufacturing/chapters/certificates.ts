import type { Block, TableRow } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { digits, hasValue } from '../../house/frame/amounts.ts';
import { facilityName, listed } from '../../house/frame/names.ts';
import type { Notes } from '../../house/frame/section.ts';
import { validCertificates } from '../certificates.ts';
import { wordsOf } from '../words.ts';

const levels = ['core', 'gold', 'platinum'] as const;

/** Valid AWS certificates by level, with the points each level takes and the factories that hold it. */
export function certificatesTable(context: ViewContext, notes: Notes): readonly Block[] {
  const { say } = wordsOf(context);
  if (!hasValue(context, 'gm.aws_valid', 'progress')) return [];
  const column = (key: string, numeric: boolean) => ({ label: say(`water.certificates.${key}`), numeric });
  return [
    {
      kind: 'table',
      caption: [...say('water.certificates.caption'), notes.mark('green-manufacturing:notes.awsLevels')],
      captionNote: say('periods.asOf'),
      columns: [
        column('level', false),
        column('points', false),
        column('holders', false),
        { ...column('count', true), unit: context.unit('certificates') },
      ],
      groups: [
        {
          rows: [
            ...levels.map((level) => levelRow(context, level)),
            {
              role: 'total',
              cells: [say('water.certificates.total'), [], [], digits(context, 'gm.aws_valid', 'progress')],
            },
          ],
        },
      ],
      dense: false,
      notes: [],
    },
  ];
}

function levelRow(context: ViewContext, level: (typeof levels)[number]): TableRow {
  const { say } = wordsOf(context);
  const names = holders(context, level);
  return {
    role: 'row',
    cells: [
      say(`water.certificates.${level}`),
      say(`water.certificates.range.${level}`),
      names.length === 0 ? say('water.certificates.none') : listed(context, names),
      digits(context, `gm.aws_valid.${level}`, 'progress'),
    ],
  };
}

/** Factories whose certificate of a level is valid on the period's last day. */
function holders(context: ViewContext, level: string): readonly Text[] {
  return validCertificates(context)
    .filter((one) => one.standard === 'AWS' && one.level === level)
    .map((one) => facilityName(context, one.facilityId));
}
