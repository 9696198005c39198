import { dateText } from '../../../functions/domain/date-text.ts';
import { asOf } from '../../../functions/domain/period.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { lead } from './blocks.ts';
import { type CoverageLine, coverageTable } from './coverage-table.ts';
import { deliveryChart } from './delivery-chart.ts';
import { restatementStatement } from './edition.ts';
import { factorTable } from './factor-table.ts';
import { missingStatement } from './missing-statement.ts';
import { facilitiesOf, scopeStatement } from './scope-statement.ts';
import { type SectionDraft, section } from './section.ts';

export interface BasisParts {
  /** Role of the annual figures, whose boundary and deliveries are shown. */
  readonly annualRole: string;
  readonly annualPeriod: Text;
  /** Methods and definitions that this report adds. */
  readonly facts: readonly Fact[];
  readonly coverage: readonly CoverageLine[];
  /** Figures looked through for missing values, with their roles. */
  readonly figures: readonly { readonly metric: string; readonly role: string }[];
  /** Two years whose emission factors stand beside each other. */
  readonly factorRoles: readonly [string, string];
}

export interface Fact {
  readonly term: Text;
  readonly description: Text;
}

/** Basis of preparation (domain.md §1.0, row 0.10): boundary, methods, coverage, what is missing, what is estimated. */
export function basisSection(context: ViewContext, parts: BasisParts): SectionDraft {
  const head = { id: 'basis', title: context.say('common:basis.title'), startsPage: true };
  const items = [...boundaryFacts(context, parts), ...parts.facts, ...dataFacts(context, parts)];
  return section(context, head, () => [
    ...lead(context.say('common:basis.lead')),
    { kind: 'facts', items },
    coverageTable(context, parts.coverage),
  ]);
}

/** The evidence behind the basis: each facility's deliveries and the factors of both years. */
export function basisDetailSection(context: ViewContext, parts: BasisParts): SectionDraft {
  const head = {
    id: 'basis-detail',
    title: context.say('common:basis.detailTitle'),
    startsPage: true,
    part: true,
  };
  return section(context, head, (notes) => [
    ...lead(context.say('common:basis.detailLead')),
    ...deliveryChart(context, parts.annualRole, parts.annualPeriod),
    ...factorTable(context, parts.factorRoles, notes),
  ]);
}

function boundaryFacts(context: ViewContext, parts: BasisParts): readonly Fact[] {
  const year = context.bases[parts.annualRole] ?? '';
  return [
    {
      term: context.say('common:basis.boundary'),
      description: context.say('common:basis.boundaryText', {
        boundary: context.say(`terms:boundary.${context.profile.boundary}`),
        scope: scopeStatement(context, parts.annualRole),
        year: [context.constant(`period.${parts.annualRole}`, year)],
        count: [
          context.constant(
            'scope.annualFacilities',
            String(facilitiesOf(context, Number(year))?.length ?? 0),
          ),
        ],
      }),
    },
  ];
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
