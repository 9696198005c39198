import type { ViewContext } from '../../../functions/domain/report.ts';
import { type BasisParts, basisSection } from '../../house/frame/basis.ts';
import { coverageTable } from '../../house/frame/coverage-table.ts';
import { deliveryChart } from '../../house/frame/delivery-chart.ts';
import { editionSection } from '../../house/frame/edition.ts';
import { restatementSection } from '../../house/frame/restatement.ts';
import { type ChapterDraft, type SectionDraft, section } from '../../house/frame/section.ts';
import { basisCoverage, basisFacts } from '../basis-parts.ts';
import { figures } from '../figures.ts';
import { periodName } from '../period-name.ts';
import { boundaryOf, scopeOf } from '../scope.ts';
import { wordsOf } from '../words.ts';
import { appendixFigures } from './appendix.ts';
import { certificateList } from './certificate-list.ts';

const timeBases = ['progress', 'base', 'plan'] as const;

/** 08: how the figures were made, which edition this is, and the evidence behind them (domain.md §1.0, rows 0.10 and 0.11). */
export function aboutChapter(context: ViewContext): ChapterDraft {
  const { say } = wordsOf(context);
  return {
    id: 'about',
    title: say('about.title'),
    sections: [
      basisSection(context, {
        boundary: boundaryOf(context),
        facts: basisFacts(context),
        coverage: [coverageTable(context, basisCoverage(context))],
        figures: printedFigures(context),
      }),
      editionSection(context, {
        report: 'green-manufacturing:name',
        scope: scopeOf(context),
        figures: appendixFigures(context),
        panels: [
          {
            title: say('timeBases.title'),
            paragraphs: timeBases.map((role) => say(`timeBases.${role}`)),
          },
        ],
      }),
      evidenceSection(context),
      restatementSection(context),
    ],
  };
}

/** Figures looked through for missing values: those of the appendix. */
function printedFigures(context: ViewContext): BasisParts['figures'] {
  const printed = new Set(appendixFigures(context).map(({ id }) => id));
  return figures.filter(({ metric, role }) => printed.has(context.value(metric, role).id));
}

/** Valid certificates, and each facility's deliveries quarter by quarter. */
function evidenceSection(context: ViewContext): SectionDraft {
  const { say } = wordsOf(context);
  const head = { id: 'evidence', title: say('about.evidence'), startsPage: true };
  return section(context, head, () => [
    ...certificateList(context),
    ...deliveryChart(context, 'progress', periodName(context, 'progress')),
  ]);
}
