import { dateText } from '../../../functions/domain/date-text.ts';
import type { Block } from '../../../functions/domain/document.ts';
import type { VerificationRecord, ViewContext } from '../../../functions/domain/report.ts';
import { metricLabel } from '../../house/frame/amounts.ts';
import { lead, prose, slotBlocks } from '../../house/frame/blocks.ts';
import { bilingualText, listed } from '../../house/frame/names.ts';
import { type ChapterDraft, type SectionDraft, section } from '../../house/frame/section.ts';
import { stepsChart } from '../../house/frame/steps-chart.ts';
import { appendixMetrics } from '../appendix-rows.ts';
import { overviewSection } from './overview.ts';
import { scopesSection } from './scopes.ts';
import { valueChainSection } from './value-chain.ts';

const steps = ['collect', 'review', 'calculate', 'verify'] as const;
/** More labels than this are a list of their own; the appendix holds it. */
const longestCoverList = 8;

/** 03: the inventory, how it is made and what it says. */
export function accountingChapter(context: ViewContext): ChapterDraft {
  return {
    id: 'accounting',
    title: context.say('carbon:accounting.title'),
    sections: [
      inventorySection(context),
      overviewSection(context),
      scopesSection(context),
      valueChainSection(context),
    ],
  };
}

function inventorySection(context: ViewContext): SectionDraft {
  const { say } = context;
  return section(context, { id: 'inventory', title: say('carbon:accounting.inventory.title') }, () => [
    ...lead(say('carbon:accounting.inventory.lead')),
    ...prose(context.paragraphs('carbon:accounting.inventory.text')),
    stepsChart(context, 'carbon:accounting.inventory.', steps, { loops: false }),
    ...context.verifications.flatMap((statement) => verificationBlocks(context, statement)),
    ...slotBlocks(context, 'accounting.inventory'),
  ]);
}

/** The verification statement of the reported year, as its record says; no statement, no claim (C-EVIDENCE). */
function verificationBlocks(context: ViewContext, statement: VerificationRecord): readonly Block[] {
  const id = `verification.${statement.year}`;
  const fact = (key: string, description: ReturnType<ViewContext['say']>) => ({
    term: context.say(`carbon:verification.${key}`),
    description,
  });
  const { constant, say, language } = context;
  return [
    {
      kind: 'heading',
      text: say('carbon:verification.heading', { year: [constant(`${id}.year`, String(statement.year))] }),
    },
    {
      kind: 'facts',
      items: [
        fact('standard', [constant(`${id}.standard`, statement.standard)]),
        fact('verifier', bilingualText(context, `${id}.verifier`, statement.verifier)),
        fact('assurance', say(`terms:assurance.${statement.assurance}`)),
        fact('number', [constant(`${id}.statementNumber`, statement.statementNumber)]),
        fact('issued', [constant(`${id}.issuedOn`, dateText(statement.issuedOn, language))]),
        fact('covers', coveredFigures(context, statement)),
      ],
    },
  ];
}

function coveredFigures(context: ViewContext, statement: VerificationRecord): ReturnType<ViewContext['say']> {
  if (appendixMetrics.every((metric) => statement.covers.includes(metric)))
    return context.say('carbon:verification.coversAppendix');
  if (statement.covers.length <= longestCoverList) {
    return listed(
      context,
      statement.covers.map((metric) => metricLabel(context, metric)),
    );
  }
  return context.say('carbon:verification.coversCount', {
    count: [context.constant(`verification.${statement.year}.covers`, String(statement.covers.length))],
  });
}
