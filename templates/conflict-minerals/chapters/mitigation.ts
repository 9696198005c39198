import type { Block } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { metricLabel } from '../../house/frame/amounts.ts';
import { lead, prose, slotBlocks } from '../../house/frame/blocks.ts';
import { figureTile, tilesBlock } from '../../house/frame/figure-tile.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { structure } from '../../house/frame/structure.ts';
import { policyRules } from '../policy-rules.ts';
import { mineralSettings } from '../settings.ts';

const at = (key: string): string => `conflict-minerals:risk.mitigation.${key}`;

/**
 * Row 9: the response that the policy in force requires. Help comes first only where none of its risks is found; a
 * published policy prints its rules beside these words, so that the two cannot contradict (domain.md §1.4).
 */
export function mitigationSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const hasPolicy = mineralSettings(context).policyUrl !== undefined;
  return section(context, { id: 'mitigation', title: say(at('title')) }, () => {
    const tiles = (
      [
        ['cm.high_risk_suppliers', 'campaign'],
        ['cm.sor_removed', 'calendar'],
      ] as const
    ).flatMap(([metric, period]) =>
      figureTile(context, {
        size: 'half',
        label: metricLabel(context, metric),
        metric,
        role: 'campaign',
        period: say(`conflict-minerals:periods.${period}`),
      }),
    );
    return [
      ...lead(say(at(hasPolicy ? 'lead' : 'leadWithoutPolicy'))),
      ...prose(context.paragraphs(at(hasPolicy ? 'text' : 'textWithoutPolicy'))),
      ...tilesBlock(tiles),
      ...(hasPolicy ? [rulesTable(context)] : []),
      ...slotBlocks(context, 'risk.mitigation'),
    ];
  });
}

function rulesTable(context: ViewContext): Block {
  const { say } = context;
  const notes = context.notes();
  return {
    kind: 'table',
    caption: [...say(at('caption')), notes.mark(at('note'))],
    columns: ['number', 'risk', 'response', 'deadline'].map((column) => ({
      label: say(at(column)),
      numeric: false,
    })),
    groups: [
      {
        rows: policyRules.map((rule, index) => ({
          role: 'row',
          cells: [
            [structure(`policy.${rule}`, String(index + 1))],
            ...['risk', 'response', 'deadline'].map((column) => say(at(`rules.${rule}.${column}`))),
          ],
        })),
      },
    ],
    dense: false,
    notes: notes.list(),
  };
}
