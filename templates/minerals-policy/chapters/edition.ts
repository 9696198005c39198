import type { ViewContext } from '../../../functions/domain/report.ts';
import { editionSection } from '../../house/frame/edition.ts';
import { restatementSection } from '../../house/frame/restatement.ts';
import type { ChapterDraft } from '../../house/frame/section.ts';

/** 04: which edition this is, and of which version of the policy. */
export function editionChapter(context: ViewContext): ChapterDraft {
  const { say } = context;
  return {
    id: 'appendix',
    title: say('minerals-policy:edition.title'),
    sections: [
      editionSection(context, {
        startsPage: false,
        report: 'minerals-policy:name',
        scope: say('minerals-policy:scope'),
        figures: [],
        panels: [
          {
            title: say('minerals-policy:edition.versions.title'),
            paragraphs: context.paragraphs('minerals-policy:edition.versions.text'),
          },
        ],
      }),
      restatementSection(context),
    ],
  };
}
