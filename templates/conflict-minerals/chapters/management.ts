import type { Block } from '../../../functions/domain/document.ts';
import { elapsedQuarters, parsePeriod } from '../../../functions/domain/period.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { hasValue } from '../../house/frame/amounts.ts';
import { lead, prose, spoken } from '../../house/frame/blocks.ts';
import { type ChapterDraft, type SectionDraft, section } from '../../house/frame/section.ts';
import { structure } from '../../house/frame/structure.ts';
import { managementPlan, type PlannedWork } from '../management-plan.ts';
import { anyMetalInSentence, inScope } from '../metal-names.ts';
import { inquiryPerformed } from '../results.ts';

const oecdSteps = ['system', 'identify', 'respond', 'audit', 'report'] as const;
const quartersOfYear = 4;

/** 02: the five steps of the OECD guidance and the year's plan. */
export function managementChapter(context: ViewContext): ChapterDraft {
  return {
    id: 'management',
    title: context.say('conflict-minerals:management.title'),
    sections: [frameworkSection(context), planSection(context)],
  };
}

function frameworkSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const at = (key: string): string => `conflict-minerals:management.framework.${key}`;
  return section(context, { id: 'framework', title: say(at('title')) }, () => [
    ...lead(say(at('lead'))),
    ...prose(context.paragraphs(at('text'), { metals: anyMetalInSentence(context, inScope(context)) })),
    frameworkChart(context, at),
  ]);
}

/** Five steps beside what each consists of here: too many for one row of cards. */
function frameworkChart(context: ViewContext, at: (key: string) => string): Block {
  const { say } = context;
  return {
    kind: 'chart',
    caption: say(at('caption')),
    alternative: spoken(say(at('alternative')), say(at('caption'))),
    chart: {
      kind: 'branches',
      trunk: say(at('trunk')),
      groups: oecdSteps.map((step, index) => ({
        title: say(at('step'), {
          number: [structure(`step.${step}`, String(index + 1))],
          title: say(at(`steps.${step}.title`)),
        }),
        items: context.paragraphs(at(`steps.${step}.items`)),
      })),
    },
  };
}

function planSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const title = say('conflict-minerals:management.plan.title');
  return section(context, { id: 'plan', title }, () => [
    ...lead(say('conflict-minerals:management.plan.lead')),
    planChart(context),
  ]);
}

/** What is left out of the year is not drawn as if it were in it: an inquiry or audits that have no records. */
function isScheduled(context: ViewContext, work: PlannedWork): boolean {
  if (work.id === 'inquiry') return inquiryPerformed(context);
  return work.id !== 'audit' || hasValue(context, 'csr.suppliers_audited', 'campaign');
}

function planChart(context: ViewContext): Block {
  const { say } = context;
  const at = (key: string): string => `conflict-minerals:management.plan.${key}`;
  const { year } = parsePeriod(context.bases.campaign ?? '');
  return {
    kind: 'chart',
    caption: say(at('caption')),
    captionNote: say(at('note')),
    alternative: spoken(say(at('alternative')), say(at('caption'))),
    chart: {
      kind: 'plan',
      periods: Array.from({ length: quartersOfYear }, (_, quarter) => [
        structure(`plan.${year}.${quarter}`, `Q${quarter + 1}`),
      ]),
      cutOff: elapsedQuarters(context.period) / quartersOfYear,
      rows: managementPlan
        .filter((work) => isScheduled(context, work))
        .map((work) => {
          const names = context.paragraphs(at(`rows.${work.id}.milestones`));
          return {
            title: say(at(`rows.${work.id}.title`)),
            note: say(at(`rows.${work.id}.note`)),
            start: work.from / quartersOfYear,
            end: work.to / quartersOfYear,
            milestones: work.milestones.map((due, index) => ({
              at: due / quartersOfYear,
              label: names[index] ?? [],
            })),
          };
        }),
      legend: {
        done: say(at('done')),
        planned: say(at('planned')),
        milestone: say(at('milestone')),
        cutOff: say(at('cutOff')),
      },
    },
  };
}
