import type { ReportDocument } from '../../functions/domain/document.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import { plain } from '../../functions/domain/words.ts';
import { cover, runningHeads } from '../house/frame/cover.ts';
import { numberChapters } from '../house/frame/section.ts';
import { aboutChapter } from './chapters/about.ts';
import { advanceChapter } from './chapters/advance.ts';
import { appendixChapter } from './chapters/appendix.ts';
import { commitmentChapter } from './chapters/commitment.ts';
import { complianceChapter } from './chapters/compliance.ts';
import { developmentChapter } from './chapters/development.ts';
import { resourcesChapter } from './chapters/resources.ts';
import { supplyChapter } from './chapters/supply.ts';
import { scopeOf } from './scope.ts';

/** Composes the green-manufacturing report in one language (domain.md §1.2, rows in order). */
export function greenManufacturingView(context: ViewContext): ReportDocument {
  return {
    language: context.language,
    theme: 'green',
    ...runningHeads(context, 'green-manufacturing:name'),
    cover: cover(context, { titleLines: 'green-manufacturing:titleLines', scope: scopeOf(context) }),
    contentsTitle: plain(context.say('common:contents')),
    chapters: numberChapters([
      developmentChapter(context),
      advanceChapter(context),
      resourcesChapter(context),
      complianceChapter(context),
      supplyChapter(context),
      commitmentChapter(context),
      appendixChapter(context),
      aboutChapter(context),
    ]),
  };
}
