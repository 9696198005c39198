import type { ViewContext } from '../../../functions/domain/report.ts';
import type { ChapterDraft } from '../../house/frame/section.ts';
import { wordsOf } from '../words.ts';
import { goalsSection } from './goals.ts';
import { organisationSection } from './organisation.ts';
import { planSection } from './plan.ts';

/** 02: who drives green manufacturing, towards which goals, by which projects. */
export function advanceChapter(context: ViewContext): ChapterDraft {
  return {
    id: 'advance',
    title: wordsOf(context).say('advance.title'),
    sections: [organisationSection(context), goalsSection(context), planSection(context)],
  };
}
