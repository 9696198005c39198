import type { ViewContext } from '../../../functions/domain/report.ts';
import type { MineralsPolicy } from '../../../functions/domain/risk/policy.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { metricLabel } from '../../house/frame/amounts.ts';
import { lead, prose, slotBlocks } from '../../house/frame/blocks.ts';
import { figureTile, tilesBlock } from '../../house/frame/figure-tile.ts';
import { monthsText, policyOn, policyRulesTable } from '../../house/frame/minerals-policy.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';

/** Words of each stance that a policy may take towards high-risk direct suppliers. */
const wordsOf = { immediate: 'immediate', help_first: 'helpFirst' } as const;

const at = (key: string): string => `conflict-minerals:risk.mitigation.${key}`;

/**
 * Row 9: the response that the policy in force at release requires. Whether help comes first is the policy's to say and
 * its rules stand beside the words, so that the two cannot contradict; without a policy neither is claimed
 * (domain.md §1.4).
 */
export function mitigationSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const policy = policyOn(context, context.stamp.releasedOn);
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
      ...(policy ? lead(say(at(`${wordsOf[policy.stance]}.lead`))) : []),
      ...prose(policy ? stanceText(context, policy) : context.paragraphs(at('withoutPolicy.text'))),
      ...tilesBlock(tiles),
      ...(policy ? [policyRulesTable(context, policy)] : []),
      ...slotBlocks(context, 'risk.mitigation'),
    ];
  });
}

function stanceText(context: ViewContext, { stance, helpMonths }: MineralsPolicy): readonly Text[] {
  const help = helpMonths === undefined ? [] : monthsText(context, 'helpMonths', helpMonths);
  return context.paragraphs(at(`${wordsOf[stance]}.text`), { help });
}
