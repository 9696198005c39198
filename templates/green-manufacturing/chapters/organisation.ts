import type { Block } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { lead, prose, slotBlocks, spoken } from '../../house/frame/blocks.ts';
import { preparedBy } from '../../house/frame/names.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { projects } from '../projects.ts';
import { wordsOf } from '../words.ts';

const departments = ['ehs', 'purchasing', 'quality', 'services', 'development', 'production'] as const;
const levels = ['decision', 'planning', 'execution'] as const;

/** 02a: the project organisation from the Board to the departments of the subsidiaries. */
export function organisationSection(context: ViewContext): SectionDraft {
  const { say, paragraphs } = wordsOf(context);
  return section(context, { id: 'organisation', title: say('organisation.title') }, () => [
    ...lead(say('organisation.lead')),
    ...prose(paragraphs('organisation.text')),
    organisationChart(context),
    {
      kind: 'panels',
      panels: levels.map((level) => ({
        title: say(`organisation.${level}.role`),
        paragraphs: paragraphs(`organisation.${level}.duties`),
      })),
    },
    ...slotBlocks(context, 'advance.organisation'),
  ]);
}

function organisationChart(context: ViewContext): Block {
  const { say } = wordsOf(context);
  const role = (level: string) => say(`organisation.${level}.role`);
  return {
    kind: 'chart',
    caption: say('organisation.caption'),
    alternative: spoken(say('organisation.alternative'), say('organisation.caption')),
    chart: {
      kind: 'organisation',
      levels: [
        { role: role('decision'), title: say('organisation.decision.body'), members: [] },
        {
          role: role('planning'),
          title: preparedBy(context),
          members: projects.map((project) => say(`projects.${project}`)),
        },
        {
          role: role('execution'),
          title: say('organisation.execution.body'),
          members: departments.map((department) => say(`organisation.departments.${department}`)),
        },
      ],
    },
  };
}
