import type { ViewContext } from '../../../functions/domain/report.ts';
import { lead, prose, slotBlocks, spoken } from '../../house/frame/blocks.ts';
import { preparedBy } from '../../house/frame/names.ts';
import { type ChapterDraft, type SectionDraft, section } from '../../house/frame/section.ts';
import { stepsChart } from '../../house/frame/steps-chart.ts';
import { conformanceOf } from '../results.ts';
import { moduleName, policyLink } from '../settings.ts';
import { grievanceSection } from './grievance.ts';
import { identificationSection, practiceSection } from './identification.ts';
import { mitigationSection } from './mitigation.ts';
import { supportSection } from './support.ts';

const levels = ['oversight', 'coordination', 'management', 'execution'] as const;
const members = ['purchasing', 'quality', 'engineering', 'responsibility'] as const;
const stages = ['selection', 'diligence', 'mitigation', 'support'] as const;
const workflow = ['identify', 'issue', 'fill', 'review', 'consolidate', 'follow'] as const;

const at = (key: string): string => `conflict-minerals:strength.${key}`;

/** 03: who is responsible, by which policy and process, on which platform, and how risks are found and met. */
export function strengthChapter(context: ViewContext): ChapterDraft {
  return {
    id: 'strength',
    title: context.say(at('title')),
    sections: [
      teamSection(context),
      policySection(context),
      platformSection(context),
      supportSection(context),
      grievanceSection(context),
      identificationSection(context),
      mitigationSection(context),
      practiceSection(context),
    ],
  };
}

function teamSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const center = preparedBy(context);
  return section(context, { id: 'team', title: say(at('team.title')) }, () => [
    ...lead(say(at('team.lead'), { center })),
    ...prose(context.paragraphs(at('team.text'), { center })),
    {
      kind: 'chart',
      caption: say(at('team.caption')),
      alternative: spoken(say(at('team.alternative')), say(at('team.caption'))),
      chart: {
        kind: 'organisation',
        levels: levels.map((level) => ({
          role: say(at(`team.levels.${level}.role`)),
          title: level === 'coordination' ? center : say(at(`team.levels.${level}.body`)),
          members: level === 'execution' ? members.map((member) => say(at(`team.members.${member}`))) : [],
        })),
      },
    },
    {
      kind: 'panels',
      panels: levels.map((level) => ({
        title: say(at(`team.levels.${level}.role`)),
        paragraphs: context.paragraphs(at(`team.levels.${level}.duties`)),
      })),
    },
  ]);
}

function policySection(context: ViewContext): SectionDraft {
  const { say } = context;
  const [requirements = [], whereToRead = []] = context.paragraphs(at('policy.text'), {
    link: policyLink(context),
  });
  const published = policyLink(context).length > 0;
  return section(context, { id: 'policy', title: say(at('policy.title')) }, () => [
    ...lead(say(at(published ? 'policy.lead' : 'policy.leadUnpublished'))),
    ...prose([requirements, ...(published ? [whereToRead] : [])]),
    stepsChart(context, at('policy.'), stages, { loops: true }),
    ...slotBlocks(context, 'strength.policy'),
  ]);
}

function platformSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const assessed = conformanceOf(context) === 'notAssessed' ? 'notAssessed' : 'assessed';
  return section(context, { id: 'platform', title: say(at('platform.title')) }, () => [
    ...lead(say(at('platform.lead'), { module: moduleName(context) })),
    ...prose(context.paragraphs(at('platform.text'), { check: say(at(`platform.check.${assessed}`)) })),
    stepsChart(context, at('platform.'), workflow, { loops: false }),
    ...slotBlocks(context, 'strength.platform'),
  ]);
}
