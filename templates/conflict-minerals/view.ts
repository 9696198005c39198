import type { ReportDocument } from '../../functions/domain/document.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import { plain } from '../../functions/domain/words.ts';
import { cover, runningHeads } from '../house/frame/cover.ts';
import { numberChapters } from '../house/frame/section.ts';
import { actionsChapter } from './chapters/actions.ts';
import { appendixChapter } from './chapters/appendix.ts';
import { closingChapter } from './chapters/closing.ts';
import { commitmentChapter } from './chapters/commitment.ts';
import { managementChapter } from './chapters/management.ts';
import { smelterListChapter } from './chapters/smelter-list.ts';
import { strengthChapter } from './chapters/strength.ts';
import { anyMetalInSentence, inScope } from './metal-names.ts';

/** Composes the conflict-minerals report in one language (domain.md §1.1, rows in order). */
export function conflictMineralsView(context: ViewContext): ReportDocument {
  return {
    language: context.language,
    theme: 'minerals',
    ...runningHeads(context, 'conflict-minerals:name'),
    cover: cover(context, {
      titleLines: 'conflict-minerals:titleLines',
      scope: context.say('conflict-minerals:scope', {
        metals: anyMetalInSentence(context, inScope(context)),
      }),
    }),
    contentsTitle: plain(context.say('common:contents')),
    chapters: numberChapters([
      commitmentChapter(context),
      managementChapter(context),
      strengthChapter(context),
      actionsChapter(context),
      closingChapter(context),
      smelterListChapter(context),
      appendixChapter(context),
    ]),
  };
}
