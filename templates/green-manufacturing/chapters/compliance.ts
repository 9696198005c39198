import type { ViewContext } from '../../../functions/domain/report.ts';
import type { ChapterDraft } from '../../house/frame/section.ts';
import { wordsOf } from '../words.ts';
import { chemicalActionsSection, chemicalsSection } from './chemicals.ts';
import { substanceActionsSection, substancesSection } from './substances.ts';

/** 04: hazardous substances kept out, chemicals made cleaner. */
export function complianceChapter(context: ViewContext): ChapterDraft {
  return {
    id: 'compliance',
    title: wordsOf(context).say('compliance.title'),
    sections: [
      substancesSection(context),
      substanceActionsSection(context),
      chemicalsSection(context),
      chemicalActionsSection(context),
    ],
  };
}
