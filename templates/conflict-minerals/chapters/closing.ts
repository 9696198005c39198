import { elapsedQuarters } from '../../../functions/domain/period.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { lead, picture, prose } from '../../house/frame/blocks.ts';
import { type ChapterDraft, section } from '../../house/frame/section.ts';
import { conformanceOf, inquiryPerformed } from '../results.ts';

const at = (key: string): string => `conflict-minerals:closing.${key}`;

/** 05: what the organisation stands by, and what the next half-year brings; what is not done yet is said to be planned. */
export function closingChapter(context: ViewContext): ChapterDraft {
  const { say } = context;
  const slot = context.slot('closing');
  return {
    id: 'closing',
    title: say(at('title')),
    sections: [
      section(context, { id: 'pledge', title: say(at('commitment.title')), part: true }, () => [
        ...lead(say(at('commitment.lead'))),
        ...prose([...context.paragraphs(at('commitment.text')), ...(slot?.paragraphs ?? [])]),
        ...picture(slot?.picture, slot?.caption ?? []),
      ]),
      section(context, { id: 'next', title: say(at('next.title')), part: true }, () => [
        {
          kind: 'points',
          columns: 2,
          items: nextSteps(context).map(([step, form]) => ({
            title: say(at(`next.${step}.title`)),
            text: say(at(`next.${step}.${form}`)),
          })),
        },
      ]),
    ],
  };
}

function nextSteps(context: ViewContext): readonly (readonly [string, string])[] {
  return [
    ['survey', elapsedQuarters(context.period) < 4 ? 'first' : 'second'],
    ['sor', conformanceOf(context) === 'notAssessed' ? 'notAssessed' : 'assessed'],
    ['origins', inquiryPerformed(context) ? 'performed' : 'planned'],
    ['support', 'text'],
  ];
}
