import type { ViewContext } from '../../../functions/domain/report.ts';
import type { ChapterDraft } from '../../house/frame/section.ts';
import { wordsOf } from '../words.ts';
import { wasteActionsSection, wasteMethodsSection, wasteSection } from './waste.ts';
import { waterActionsSection, waterSection, waterUseSection } from './water.ts';

/** 03: waste and water, with the figures of the year to date. */
export function resourcesChapter(context: ViewContext): ChapterDraft {
  return {
    id: 'resources',
    title: wordsOf(context).say('resources.title'),
    sections: [
      wasteSection(context),
      wasteMethodsSection(context),
      wasteActionsSection(context),
      waterSection(context),
      waterUseSection(context),
      waterActionsSection(context),
    ],
  };
}
