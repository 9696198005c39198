import type { ViewContext } from '../../../functions/domain/report.ts';
import { lead, picture, prose, spoken } from '../../house/frame/blocks.ts';
import { type ChapterDraft, section } from '../../house/frame/section.ts';
import { pathPoints, pathTargets } from '../path-points.ts';

/** 01: the climate challenge and the organisation's path to carbon neutrality. */
export function challengeChapter(context: ViewContext): ChapterDraft {
  const { say } = context;
  const climate = context.slot('challenge.climate');
  return {
    id: 'challenge',
    title: say('carbon:challenge.title'),
    sections: [
      section(context, { id: 'climate', title: say('carbon:challenge.climate.title'), part: true }, () => [
        ...lead(say('carbon:challenge.climate.lead')),
        ...prose([...(climate?.paragraphs ?? []), ...context.paragraphs('carbon:challenge.climate.text')]),
        ...picture(climate?.picture, climate?.caption ?? []),
      ]),
      section(context, { id: 'path', title: say('carbon:challenge.path.title'), part: true }, (notes) => {
        const unnumbered = pathTargets(context).some((target) => target.value === undefined);
        return [
          ...lead(say('carbon:challenge.path.lead')),
          {
            kind: 'chart',
            caption: [
              ...say('carbon:challenge.path.caption'),
              ...(unnumbered ? [notes.mark('carbon:notes.noNumber')] : []),
            ],
            captionNote: say('carbon:challenge.path.captionNote'),
            alternative: spoken(
              say('carbon:challenge.path.alternative'),
              say('carbon:challenge.path.caption'),
            ),
            chart: { kind: 'path', points: pathPoints(context) },
          },
        ];
      }),
    ],
  };
}
