import type { Block } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { type CategoryDeclaration, riskCategories } from '../../../functions/domain/risk/categories.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { prose } from '../../house/frame/blocks.ts';
import { type ChapterDraft, type SectionDraft, section } from '../../house/frame/section.ts';
import { strategyText } from '../strategy.ts';

/** Two categories fill a page; none is torn apart from its strategy. */
const opensPage: ReadonlySet<number> = new Set([3, 5]);

const at = (key: string): string => `minerals-policy:categories.${key}`;

/** 02: the six risk categories, each with its statement, its risks and how it is mitigated (domain.md §1.4). */
export function categoriesChapter(context: ViewContext): ChapterDraft {
  return {
    id: 'categories',
    title: context.say(at('title')),
    sections: riskCategories.map((category) => categorySection(context, category)),
  };
}

function categorySection(context: ViewContext, category: CategoryDeclaration): SectionDraft {
  const { say } = context;
  const { id, number, subRisks } = category;
  const head = { id, title: say(at(`${id}.title`)), startsPage: opensPage.has(number) };
  return section(context, head, () => [
    ...prose([say(at(`${id}.statement`))]),
    ...subRiskFacts(context, id, subRisks),
    {
      kind: 'panels',
      panels: [
        {
          title: say(at('strategy')),
          note: appliesText(context, category),
          paragraphs: strategyText(context, category),
        },
      ],
    },
  ]);
}

function subRiskFacts({ say }: ViewContext, id: string, subRisks: readonly string[]): readonly Block[] {
  if (subRisks.length === 0) return [];
  const items = subRisks.map((risk) => ({
    term: say(at(`${id}.risks.${risk}.title`)),
    description: say(at(`${id}.risks.${risk}.text`)),
  }));
  return [{ kind: 'facts', items }];
}

/** Where the category applies, and the paragraphs of the OECD Guidance that it comes from. */
function appliesText(context: ViewContext, { number, appliesIn, annexII }: CategoryDeclaration): Text {
  const where = context.say(at(`appliesIn.${appliesIn}`));
  if (annexII === undefined) return where;
  const paragraphs: Text = [context.constant(`policy.${number}.annexII`, annexII)];
  return context.say(at('fromGuidance'), { where, paragraphs });
}
