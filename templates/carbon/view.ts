import type { ReportDocument } from '../../functions/domain/document.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import { plain } from '../../functions/domain/words.ts';
import { cover, runningHeads } from '../house/frame/cover.ts';
import { scopeStatement } from '../house/frame/scope-statement.ts';
import { numberChapters } from '../house/frame/section.ts';
import { accountingChapter } from './chapters/accounting.ts';
import { appendixChapter } from './chapters/appendix.ts';
import { challengeChapter } from './chapters/challenge.ts';
import { commitmentChapter } from './chapters/commitment.ts';
import { deploymentChapter } from './chapters/deployment.ts';
import { effortsChapter } from './chapters/efforts.ts';

/** Composes the carbon report in one language (domain.md §1.3, rows in order). */
export function carbonView(context: ViewContext): ReportDocument {
  return {
    language: context.language,
    theme: 'carbon',
    ...runningHeads(context, 'carbon:name'),
    cover: cover(context, {
      titleLines: 'carbon:titleLines',
      scope: scopeStatement(context, 'inventory'),
    }),
    contentsTitle: plain(context.say('common:contents')),
    chapters: numberChapters([
      challengeChapter(context),
      deploymentChapter(context),
      accountingChapter(context),
      effortsChapter(context),
      commitmentChapter(context),
      appendixChapter(context),
    ]),
  };
}
