import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import type { Fact } from '../../house/frame/basis.ts';
import { lead, prose } from '../../house/frame/blocks.ts';
import { bilingualText, listed, listedInSentence } from '../../house/frame/names.ts';
import { type ChapterDraft, type SectionDraft, section } from '../../house/frame/section.ts';
import { stepsChart } from '../../house/frame/steps-chart.ts';
import { metadata } from '../metadata.ts';
import { policyPrinted } from '../policy-in-force.ts';

const at = (key: string): string => `minerals-policy:commitment.${key}`;
const commitments = ['noFunding', 'sanctions', 'guidance', 'contracts'] as const;
const course = ['finding', 'assessment', 'response', 'decision'] as const;
const terms = ['upstream', 'grounds', 'suspend', 'terminate'] as const;

/** 01: what the policy is, what its words mean, and what the organisation commits itself to. */
export function commitmentChapter(context: ViewContext): ChapterDraft {
  return {
    id: 'commitment',
    title: context.say(at('title')),
    sections: [
      openingSection(context),
      definitionsSection(context),
      promiseSection(context),
      courseSection(context),
    ],
  };
}

function openingSection(context: ViewContext): SectionDraft {
  const { say } = context;
  return section(context, { id: 'opening', title: [] }, () => [
    ...lead(say(at('lead'))),
    {
      kind: 'facts',
      items: [
        ...metadata(context),
        { term: say(at('applies')), description: say('minerals-policy:scope') },
        { term: say(at('standing')), description: say(at('standingText')) },
        { term: say(at('references')), description: say(at('referencesText')) },
      ],
    },
  ]);
}

function definitionsSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const fact = (key: string, description: Text): Fact => ({ term: say(at(`terms.${key}`)), description });
  return section(context, { id: 'definitions', title: say(at('definitions')) }, () => [
    {
      kind: 'facts',
      items: [
        fact('minerals', mineralsText(context)),
        fact('cahra', cahraText(context)),
        ...terms.map((term) => fact(term, say(at(`terms.${term}Text`)))),
      ],
    },
  ]);
}

function mineralsText(context: ViewContext): Text {
  const { minerals, openEnded } = policyPrinted(context);
  const names = minerals.map((mineral) => context.say(`minerals-policy:minerals.${mineral}`));
  return context.say(at(`terms.${openEnded ? 'mineralsOpen' : 'mineralsClosed'}`), {
    minerals: listedInSentence(context, names),
  });
}

function cahraText(context: ViewContext): Text {
  const lists = policyPrinted(context).cahraLists.map((list, index) =>
    bilingualText(context, `minerals-policy.cahraLists.${index}`, list),
  );
  return context.say(at(`terms.${lists.length === 0 ? 'cahraText' : 'cahraListed'}`), {
    lists: listed(context, lists),
  });
}

function promiseSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const head = { id: 'promise', title: say(at('promise.title')), startsPage: true };
  return section(context, head, () => [
    ...prose(context.paragraphs(at('promise.text'))),
    {
      kind: 'points',
      columns: 2,
      items: commitments.map((one) => ({
        title: say(at(`promise.${one}.title`)),
        text: say(at(`promise.${one}.text`)),
      })),
    },
  ]);
}

function courseSection(context: ViewContext): SectionDraft {
  return section(context, { id: 'course', title: context.say(at('course.title')) }, () => [
    stepsChart(context, at('course.'), course, { loops: true }),
  ]);
}
