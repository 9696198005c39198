import type { ViewContext } from '../../../functions/domain/report.ts';
import { lead, picture, prose } from '../../house/frame/blocks.ts';
import { type ChapterDraft, section } from '../../house/frame/section.ts';
import { wordsOf } from '../words.ts';

const next = ['waste', 'water', 'factories', 'suppliers'] as const;

/** 06: what the organisation stands by, and what the next report will be measured on. */
export function commitmentChapter(context: ViewContext): ChapterDraft {
  const { say, paragraphs } = wordsOf(context);
  const closing = context.slot('closing');
  return {
    id: 'commitment',
    title: say('commitment.title'),
    sections: [
      section(context, { id: 'closing', title: say('commitment.closing.title'), part: true }, () => [
        ...lead(say('commitment.closing.lead')),
        ...prose([...paragraphs('commitment.closing.text'), ...(closing?.paragraphs ?? [])]),
        ...picture(closing?.picture, closing?.caption ?? []),
      ]),
      section(context, { id: 'next', title: say('commitment.next.title'), part: true }, () => {
        const items = next
          .map((key) => ({
            title: say(`commitment.next.${key}.title`),
            text: say(`commitment.next.${key}.text`),
          }))
          .filter((point) => point.text.length > 0);
        return items.length === 0 ? [] : [{ kind: 'points', columns: 2, items }];
      }),
    ],
  };
}
