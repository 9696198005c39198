import { csrCriteria } from '../../../functions/domain/datasets/csr.ts';
import type { Block, Tile } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { amountOf, digits, hasValue, metricLabel } from '../../house/frame/amounts.ts';
import { lead, prose, slotBlocks } from '../../house/frame/blocks.ts';
import { figureTile } from '../../house/frame/figure-tile.ts';
import { listed } from '../../house/frame/names.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { partOfWhole } from '../results.ts';

const at = (key: string): string => `conflict-minerals:actions.csr.${key}`;

/** §1.1b: audits of suppliers in the calendar span; closes up where no audit was recorded. */
export function csrSection(context: ViewContext): SectionDraft {
  const { say } = context;
  return section(context, { id: 'csr', title: say(at('title')) }, () => {
    if (!hasValue(context, 'csr.suppliers_audited', 'campaign')) return [];
    return [
      ...lead(say(at('lead'))),
      ...prose([majorRisks(context)]),
      { kind: 'tiles', tiles: auditTiles(context) },
      ...rectifications(context),
      ...slotBlocks(context, 'actions.csr'),
    ];
  });
}

/** "No major risk" is said of a recorded zero only; audits held make an empty list of findings a zero. */
function majorRisks(context: ViewContext) {
  const found = amountOf(context.value('csr.major_risks', 'campaign'));
  if (found === null) return [];
  return context.say(at(found.isZero() ? 'noMajor' : 'someMajor'));
}

function auditTiles(context: ViewContext): readonly Tile[] {
  const { say } = context;
  const tile = (metric: string, change: Tile['change']): readonly Tile[] =>
    figureTile(context, {
      size: 'third',
      label: metricLabel(context, metric),
      metric,
      role: 'campaign',
      ...(change === undefined ? {} : { change }),
      period: say('conflict-minerals:periods.calendar'),
    });
  const share = hasValue(context, 'csr.onsite_share', 'campaign')
    ? say(at('onsite'), { value: digits(context, 'csr.onsite_share', 'campaign') })
    : [];
  return [
    ...tile('csr.suppliers_audited', say(at('modes'))),
    ...tile('csr.onsite_audited', share),
    ...tile(
      'csr.new_supplier_audit_rate',
      partOfWhole(context, at('newSuppliers'), {
        part: 'csr.new_suppliers_audited',
        whole: 'csr.new_suppliers',
        role: 'campaign',
      }),
    ),
  ];
}

function rectifications(context: ViewContext): readonly Block[] {
  const { say } = context;
  if (!hasValue(context, 'csr.rectifications', 'campaign')) return [];
  return [
    {
      kind: 'table',
      caption: say(at('caption')),
      captionNote: say(at('note')),
      columns: [
        { label: say(at('criterion')), numeric: false },
        { label: say(at('topics')), numeric: false },
        { label: say(at('items')), unit: context.unit('items'), numeric: true },
      ],
      groups: [
        {
          rows: [
            ...csrCriteria.map((criterion) => ({
              role: 'row' as const,
              cells: [
                say(at(`criteria.${criterion}.title`)),
                listed(context, context.paragraphs(at(`criteria.${criterion}.topics`))),
                digits(context, `csr.rectifications.${criterion}`, 'campaign'),
              ],
            })),
            {
              role: 'total' as const,
              cells: [say(at('total')), [], digits(context, 'csr.rectifications', 'campaign')],
            },
          ],
        },
      ],
      dense: false,
      notes: [],
    },
  ];
}
