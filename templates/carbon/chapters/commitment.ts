import type { ViewContext } from '../../../functions/domain/report.ts';
import { lead, picture, prose } from '../../house/frame/blocks.ts';
import { type ChapterDraft, section } from '../../house/frame/section.ts';

const next = ['energy', 'suppliers', 'verification', 'disclosure'] as const;

/** 05: what the organisation stands by, and what the next reports will be measured on. */
export function commitmentChapter(context: ViewContext): ChapterDraft {
  const { say } = context;
  const closing = context.slot('closing');
  return {
    id: 'commitment',
    title: say('carbon:commitment.title'),
    sections: [
      section(context, { id: 'closing', title: say('carbon:commitment.closing.title'), part: true }, () => [
        ...lead(say('carbon:commitment.closing.lead')),
        ...prose([...context.paragraphs('carbon:commitment.closing.text'), ...(closing?.paragraphs ?? [])]),
        ...picture(closing?.picture, closing?.caption ?? []),
      ]),
      section(context, { id: 'next', title: say('carbon:commitment.next.title'), part: true }, () => [
        {
          kind: 'points',
          columns: 2,
          items: next
            .map((key) => ({
              title: say(`carbon:commitment.next.${key}.title`),
              text: say(`carbon:commitment.next.${key}.text`),
            }))
            .filter((point) => point.text.length > 0),
        },
      ]),
    ],
  };
}
