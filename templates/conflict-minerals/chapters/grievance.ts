import type { ViewContext } from '../../../functions/domain/report.ts';
import { paragraph } from '../../../functions/domain/words.ts';
import { metricLabel } from '../../house/frame/amounts.ts';
import { lead, prose } from '../../house/frame/blocks.ts';
import { figureTile, tilesBlock } from '../../house/frame/figure-tile.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { grievanceMailbox, mineralSettings } from '../settings.ts';

const at = (key: string): string => `conflict-minerals:strength.grievance.${key}`;

/** Row 7: how to raise a concern, and how many were raised: totals only, so that nobody can be found behind a number. */
export function grievanceSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const anonymous = mineralSettings(context).grievance.anonymous ? 'yes' : 'no';
  return section(context, { id: 'grievance', title: say(at('title')) }, () => {
    const tiles = ['cm.grievances_received', 'cm.grievances_closed'].flatMap((metric) =>
      figureTile(context, {
        size: 'half',
        label: metricLabel(context, metric),
        metric,
        role: 'campaign',
        period: say('conflict-minerals:periods.calendar'),
      }),
    );
    return [
      ...lead(say(at('lead'))),
      ...prose([
        paragraph(
          [...context.paragraphs(at('text')), ...(tiles.length === 0 ? [] : [say(at('totals'))])],
          context.language,
        ),
      ]),
      ...tilesBlock(tiles),
      {
        kind: 'facts',
        items: [
          { term: say(at('mailbox')), description: grievanceMailbox(context) },
          { term: say(at('anonymity')), description: say(at(`anonymityText.${anonymous}`)) },
          { term: say(at('protection')), description: say(at('protectionText')) },
          { term: say(at('scope')), description: say(at('scopeText')) },
        ],
      },
    ];
  });
}
