import { dateText } from '../../../functions/domain/date-text.ts';
import type { Block } from '../../../functions/domain/document.ts';
import { asOf, parsePeriod } from '../../../functions/domain/period.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { lead } from './blocks.ts';
import { deliveryChart } from './delivery-chart.ts';
import { restatementStatement } from './edition.ts';
import { factorTable } from './factor-table.ts';
import { missingStatement } from './missing-statement.ts';
import { facilitiesOf, scopeStatement } from './scope-statement.ts';
import { type SectionDraft, section } from './section.ts';

export interface BasisParts {
  /** Whether it opens a page; left out, it does. A report of which parts may close up lets it follow. */
  readonly startsPage?: boolean;
  /** Which entities the figures are of, and how they were chosen. */
  readonly boundary: Text;
  /** Methods and definitions that this report adds. */
  readonly facts: readonly Fact[];
  /** Who delivered what: the coverage of facilities, or what a report has in its place. */
  readonly coverage: readonly Block[];
  /** Figures looked through for missing values, with their roles. */
  readonly figures: readonly { readonly metric: string; readonly role: string }[];
}

export interface BasisDetail {
  /** Role of the annual figures, whose deliveries are shown. */
  readonly annualRole: string;
  readonly annualPeriod: Text;
  /** Two years whose emission factors stand beside each other. */
  readonly factorRoles: readonly [string, string];
}

export interface Fact {
  readonly term: Text;
  readonly description: Text;
}

/** Basis of preparation (domain.md §1.0, row 0.10): boundary, methods, coverage, what is missing, what is estimated. */
export function basisSection(context: ViewContext, parts: BasisParts): SectionDraft {
  const { startsPage = true } = parts;
  const head = { id: 'basis', title: context.say('common:basis.title'), startsPage };
  const boundary = { term: context.say('common:basis.boundary'), description: parts.boundary };
  return section(context, head, () => [
    ...lead(context.say('common:basis.lead')),
    { kind: 'facts', items: [boundary, ...parts.facts, ...dataFacts(context, parts)] },
    ...parts.coverage,
  ]);
}

/** The evidence behind the basis: each facility's deliveries and the factors of both years. */
export function basisDetailSection(context: ViewContext, detail: BasisDetail): SectionDraft {
  const head = {
    id: 'basis-detail',
    title: context.say('common:basis.detailTitle'),
    startsPage: true,
    part: true,
  };
  return section(context, head, (notes) => [
    ...lead(context.say('common:basis.detailLead')),
    ...deliveryChart(context, detail.annualRole, detail.annualPeriod),
    ...factorTable(context, detail.factorRoles, notes),
  ]);
}

/** The boundary of figures that facilities report: approach, scope, and how many are consolidated. */
export function facilityBoundary(context: ViewContext, annualRole: string): Text {
  const { year } = parsePeriod(context.bases[annualRole] ?? '');
  return context.say('common:basis.boundaryText', {
    boundary: context.say(`terms:boundary.${context.profile.boundary}`),
    scope: scopeStatement(context, annualRole),
    year: [context.constant(`period.${annualRole}`, String(year))],
    count: [context.constant('scope.annualFacilities', String(facilitiesOf(context, year)?.length ?? 0))],
  });
}

function dataFacts(context: ViewContext, parts: BasisParts): readonly Fact[] {
  const { period, language } = context;
  const fact = (key: string, description: Text): Fact => ({
    term: context.say(`common:basis.${key}`),
    description,
  });
  const asOfDate: Text = [context.constant('period.asOf', dateText(asOf(period), language))];
  return [
    fact('precision', context.say('common:basis.precisionText')),
    fact('cutOff', context.say('common:basis.cutOffText', { date: asOfDate })),
    fact('missing', missingStatement(context, parts.figures)),
    fact('restatement', restatementStatement(context)),
  ];
}
