import type { ViewContext } from '../../../functions/domain/report.ts';
import { lead, prose } from '../../house/frame/blocks.ts';
import { monthsText, policyRulesTable } from '../../house/frame/minerals-policy.ts';
import { type ChapterDraft, type SectionDraft, section } from '../../house/frame/section.ts';
import { grievanceChannel, policyPrinted } from '../policy-in-force.ts';

const at = (key: string): string => `minerals-policy:execution.${key}`;
const requirements = ['policy', 'plan', 'answers'] as const;
const verifications = ['inquiry', 'audit'] as const;

/** 03: the rules in force as a table, what suppliers must do, how it is verified, and where concerns are heard. */
export function executionChapter(context: ViewContext): ChapterDraft {
  return {
    id: 'execution',
    title: context.say(at('title')),
    sections: [
      rulesSection(context),
      requirementsSection(context),
      verificationSection(context),
      grievanceSection(context),
    ],
  };
}

function rulesSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const policy = policyPrinted(context);
  const plan = monthsText(context, 'revisedPlanMonths', policy.revisedPlanMonths);
  const point = (key: string, text = say(at(`rules.${key}.text`))) => ({
    title: say(at(`rules.${key}.title`)),
    text,
  });
  return section(context, { id: 'rules', title: say(at('rules.title')) }, () => [
    ...lead(say(at('rules.lead'))),
    policyRulesTable(context, policy),
    {
      kind: 'points',
      columns: 2,
      items: [
        point('strictest'),
        point('months'),
        point('return', say(at('rules.return.text'), { plan })),
        point('record', say(at(`rules.record.${policy.overdueDecisions}`))),
      ],
    },
  ]);
}

function requirementsSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const head = { id: 'requirements', title: say(at('requirements.title')), startsPage: true };
  return section(context, head, () => [
    ...prose(context.paragraphs(at('requirements.text'))),
    {
      kind: 'points',
      columns: 1,
      items: requirements.map((one) => ({
        title: say(at(`requirements.${one}.title`)),
        text: say(at(`requirements.${one}.text`)),
      })),
    },
  ]);
}

function verificationSection(context: ViewContext): SectionDraft {
  const { say } = context;
  return section(context, { id: 'verification', title: say(at('verification.title')) }, () => [
    ...prose(context.paragraphs(at('verification.text'))),
    {
      kind: 'panels',
      panels: verifications.map((one) => ({
        title: say(at(`verification.${one}.title`)),
        paragraphs: [say(at(`verification.${one}.text`))],
      })),
    },
  ]);
}

function grievanceSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const { email, anonymous } = grievanceChannel(context);
  const mailbox = [context.constant('profile.minerals.grievance', email)];
  return section(context, { id: 'grievance', title: say(at('grievance.title')) }, () => [
    ...lead(say(at('grievance.lead'))),
    {
      kind: 'facts',
      items: [
        {
          term: say(at('grievance.mailbox')),
          description: [{ kind: 'link', href: `mailto:${email}`, children: mailbox }],
        },
        {
          term: say(at('grievance.names')),
          description: say(at(`grievance.namesText.${anonymous ? 'anonymous' : 'named'}`)),
        },
        { term: say(at('grievance.protection')), description: say(at('grievance.protectionText')) },
      ],
    },
  ]);
}
