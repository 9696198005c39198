import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { lead, prose, slotBlocks, spoken } from '../../house/frame/blocks.ts';
import { preparedBy } from '../../house/frame/names.ts';
import { type ChapterDraft, type SectionDraft, section } from '../../house/frame/section.ts';
import { stepsChart } from '../../house/frame/steps-chart.ts';

const steps = ['plan', 'execute', 'evaluate', 'improve'] as const;
const strategies = ['account', 'save', 'clean', 'supply', 'design', 'operate'] as const;
const departments = [
  'automation',
  'administration',
  'electromechanical',
  'production',
  'purchasing',
  'technology',
] as const;

/** 02: how the organisation plans and governs the way to neutrality. */
export function deploymentChapter(context: ViewContext): ChapterDraft {
  return {
    id: 'deployment',
    title: context.say('carbon:deployment.title'),
    sections: [planSection(context), governanceSection(context)],
  };
}

function planSection(context: ViewContext): SectionDraft {
  const { say } = context;
  return section(context, { id: 'plan', title: say('carbon:deployment.plan.title') }, () => [
    ...lead(say('carbon:deployment.plan.lead')),
    ...prose(context.paragraphs('carbon:deployment.plan.text')),
    stepsChart(context, 'carbon:deployment.plan.', steps, { loops: true }),
    { kind: 'heading', text: say('carbon:deployment.strategies.heading') },
    {
      kind: 'points',
      columns: 2,
      items: strategies.map((strategy) => ({
        title: say(`carbon:deployment.strategies.${strategy}.title`),
        text: say(`carbon:deployment.strategies.${strategy}.text`),
      })),
    },
  ]);
}

function governanceSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const center: Text = preparedBy(context);
  const level = (key: string, title: Text, members: readonly Text[]) => ({
    role: say(`carbon:deployment.governance.${key}.role`),
    title,
    members,
  });
  return section(
    context,
    { id: 'governance', title: say('carbon:deployment.governance.title'), startsPage: true },
    () => [
      ...lead(say('carbon:deployment.governance.lead')),
      ...prose(context.paragraphs('carbon:deployment.governance.text')),
      {
        kind: 'chart',
        caption: say('carbon:deployment.governance.caption'),
        alternative: spoken(
          say('carbon:deployment.governance.alternative'),
          say('carbon:deployment.governance.caption'),
        ),
        chart: {
          kind: 'organisation',
          levels: [
            level('decision', say('carbon:deployment.governance.decision.body'), []),
            level('planning', center, []),
            level(
              'execution',
              say('carbon:deployment.governance.execution.body'),
              departments.map((department) => say(`carbon:deployment.departments.${department}`)),
            ),
          ],
        },
      },
      {
        kind: 'panels',
        panels: (['decision', 'planning', 'execution'] as const).map((key) => ({
          title: say(`carbon:deployment.governance.${key}.role`),
          paragraphs: context.paragraphs(`carbon:deployment.governance.${key}.duties`),
        })),
      },
      ...slotBlocks(context, 'deployment.incentive'),
    ],
  );
}
