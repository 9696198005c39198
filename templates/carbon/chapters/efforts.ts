import type { ViewContext } from '../../../functions/domain/report.ts';
import { lead, picture, prose } from '../../house/frame/blocks.ts';
import { type ChapterDraft, type SectionDraft, section } from '../../house/frame/section.ts';
import { designSection } from './design.ts';
import { goalsSection } from './goals.ts';
import { operationsSection } from './operations.ts';
import { platformsSection } from './platforms.ts';
import { programmeSection } from './programme.ts';
import { progressSection } from './progress.ts';
import { rankingSection } from './ranking.ts';
import { suppliersSection } from './suppliers.ts';

/** 04: what was done, with the year-to-date figures of the programmes. */
export function effortsChapter(context: ViewContext): ChapterDraft {
  return {
    id: 'efforts',
    title: context.say('carbon:efforts.title'),
    sections: [
      openingSection(context),
      programmeSection(context),
      goalsSection(context),
      progressSection(context),
      rankingSection(context),
      platformsSection(context),
      suppliersSection(context),
      designSection(context),
      operationsSection(context),
    ],
  };
}

function openingSection(context: ViewContext): SectionDraft {
  const slot = context.slot('efforts.opening');
  return section(context, { id: 'efforts-opening', title: [] }, () => [
    ...lead(context.say('carbon:efforts.lead')),
    ...prose(slot?.paragraphs ?? []),
    ...picture(slot?.picture, slot?.caption ?? []),
  ]);
}
