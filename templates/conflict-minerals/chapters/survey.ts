import type { Status, Tile } from '../../../functions/domain/document.ts';
import { elapsedQuarters } from '../../../functions/domain/period.ts';
import { phraseFor } from '../../../functions/domain/phrase.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { statusAgainst } from '../../../functions/domain/target-status.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { paragraph, plain } from '../../../functions/domain/words.ts';
import { amountOf, digits, hasValue } from '../../house/frame/amounts.ts';
import { lead, prose, slotBlocks } from '../../house/frame/blocks.ts';
import { figureTile, tilesBlock } from '../../house/frame/figure-tile.ts';
import { goalText } from '../../house/frame/goal-text.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { conflictMetals, extendedMetals, metalsInSentence } from '../metal-names.ts';
import { isComplete, partOfWhole } from '../results.ts';

const at = (key: string): string => `conflict-minerals:actions.survey.${key}`;
const target = 'target.cmrt-response';
const templates = ['cmrt', 'emrt'] as const;
type Template = (typeof templates)[number];

/** Row 12: who was asked, who has answered, as of the period's last day. */
export function surveySection(context: ViewContext): SectionDraft {
  const { say } = context;
  const words = { extended: metalsInSentence(context, extendedMetals(context)) };
  return section(context, { id: 'survey', title: say(at('title')) }, () => {
    const tiles = templates.flatMap((template) => surveyTiles(context, template));
    return [
      ...lead(
        paragraph(
          templates.flatMap((template) => rateSentence(context, template)),
          context.language,
        ),
      ),
      ...tilesBlock(tiles),
      ...prose(context.paragraphs(at('text'), words)),
      ...slotBlocks(context, 'actions.survey'),
    ];
  });
}

/** "All" is said of n = N only; else the phrase that the rate allows, or the rate itself. */
function rateSentence(context: ViewContext, template: Template): readonly Text[] {
  const metric = `cm.response_rate_${template}`;
  if (!hasValue(context, metric, 'campaign')) return [];
  if (isComplete(context, metric, 'campaign')) return [context.say(at(`${template}.leadAll`))];
  const exact = context.say('common:percent', { value: digits(context, metric, 'campaign') });
  const rate = ratePhrase(context, template) ?? exact;
  return [context.say(at(`${template}.lead`), { rate })];
}

/** The phrase of domain.md §3 for a response rate, "over 90%" or "nearly 90%"; none where the number itself must stand. */
function ratePhrase(context: ViewContext, template: Template): Text | undefined {
  const rate = amountOf(context.value(`cm.response_rate_${template}`, 'campaign'));
  if (rate === null || !['over90', 'nearly90'].includes(phraseFor(rate))) return undefined;
  return context.say(at(`${template}.phrase`));
}

function surveyTiles(context: ViewContext, template: Template): readonly Tile[] {
  const { say } = context;
  const covered = template === 'cmrt' ? conflictMetals(context) : extendedMetals(context);
  return [
    ...figureTile(context, {
      size: 'half',
      label: say(at(`${template}.inScope`)),
      metric: `cm.suppliers_in_scope_${template}`,
      role: 'campaign',
      change: say(at('covers'), { names: metalsInSentence(context, covered) }),
      period: say('conflict-minerals:periods.campaign'),
    }),
    ...rateTile(context, template),
  ];
}

/** The rate as its phrase, chosen by rule, with the two counts it is made of beneath (domain.md §3, precision). */
function rateTile(context: ViewContext, template: Template): readonly Tile[] {
  const { say } = context;
  const metric = `cm.response_rate_${template}`;
  const phrase = ratePhrase(context, template);
  return figureTile(context, {
    size: 'half',
    label: say(at(`${template}.rate`)),
    metric,
    role: 'campaign',
    ...(phrase === undefined ? {} : { value: phrase, unit: [] }),
    change: partOfWhole(context, at('answered'), {
      part: `cm.responses_${template}`,
      whole: `cm.suppliers_in_scope_${template}`,
      role: 'campaign',
    }),
    status: responseStatus(context, metric),
    period: say('conflict-minerals:periods.campaign'),
  });
}

/** Both surveys are measured against the goal for the response rate; none where the organisation has set no number. */
function responseStatus(context: ViewContext, metric: string): Status | undefined {
  const goal = context.value(target, 'campaign');
  if (goal.state !== 'value') return undefined;
  const state = statusAgainst(context.value(metric, 'campaign'), goal, elapsedQuarters(context.period));
  return {
    state,
    word: plain(context.say(`common:status.${state}`)),
    target: goalText(context, target, 'campaign'),
  };
}
