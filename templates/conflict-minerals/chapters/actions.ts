import type { ViewContext } from '../../../functions/domain/report.ts';
import type { ChapterDraft } from '../../house/frame/section.ts';
import { conformanceSection } from './conformance.ts';
import { csrSection } from './csr.ts';
import { originsSection } from './origins.ts';
import { proceduresSection } from './procedures.ts';
import { surveySection } from './survey.ts';

/** 04: what this year's survey has reached, and what the reported survey found (domain.md §3.2). */
export function actionsChapter(context: ViewContext): ChapterDraft {
  return {
    id: 'actions',
    title: context.say('conflict-minerals:actions.title'),
    sections: [
      surveySection(context),
      csrSection(context),
      conformanceSection(context),
      proceduresSection(context),
      originsSection(context),
    ],
  };
}
