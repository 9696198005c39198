import type { ReportDocument } from '../../functions/domain/document.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import { plain } from '../../functions/domain/words.ts';
import { cover, runningHeads } from '../house/frame/cover.ts';
import { numberChapters } from '../house/frame/section.ts';
import { categoriesChapter } from './chapters/categories.ts';
import { commitmentChapter } from './chapters/commitment.ts';
import { editionChapter } from './chapters/edition.ts';
import { executionChapter } from './chapters/execution.ts';
import { metadata } from './metadata.ts';

/** Composes the policy in one language (domain.md §1.4). */
export function view(context: ViewContext): ReportDocument {
  const { say } = context;
  return {
    language: context.language,
    theme: 'stone',
    ...runningHeads(context, 'minerals-policy:name'),
    cover: cover(context, {
      titleLines: 'minerals-policy:titleLines',
      scope: say('minerals-policy:scope'),
      particulars: metadata(context),
      imprint: say('minerals-policy:imprint'),
    }),
    contentsTitle: plain(say('common:contents')),
    chapters: numberChapters([
      commitmentChapter(context),
      categoriesChapter(context),
      executionChapter(context),
      editionChapter(context),
    ]),
  };
}
