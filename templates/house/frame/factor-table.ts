import { Decimal } from '../../../functions/domain/decimal.ts';
import type { Block, TableRow, Text } from '../../../functions/domain/document.ts';
import { formatDecimal, missingMark } from '../../../functions/domain/number-format.ts';
import type { EmissionFactor } from '../../../functions/domain/reference.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { listed } from './names.ts';
import type { Notes } from './section.ts';

/** Order of use: fuels, other direct sources, then purchased energy by both methods. */
const uses = ['fuel', 'process', 'wastewater', 'grid', 'market', 'heat'] as const;
const places: ReadonlySet<string> = new Set(['grid', 'market']);
const decimals = 4;

/** Emission factors of two years beside each other, with version and source (domain.md §4.1; ISO 14064-1 §9.3). */
export function factorTable(
  context: ViewContext,
  roles: readonly [string, string],
  notes: Notes,
): readonly Block[] {
  const rows = uses.flatMap((use) =>
    subjectsOf(context, use).flatMap((subject) => factorRow(context, use, subject, roles)),
  );
  if (rows.length === 0) return [];
  const head = (key: string) => ({ label: context.say(`common:factors.${key}`), numeric: false });
  const year = (role: string) => ({
    label: [context.constant(`period.${role}`, context.bases[role] ?? '')],
    numeric: true,
  });
  return [
    {
      kind: 'table',
      caption: [
        ...context.say('common:factors.caption'),
        notes.mark('common:factors.sourceNote', { sources: sourcesOf(context, roles) }),
      ],
      columns: [head('applies'), head('subject'), head('unit'), ...roles.map(year), head('version')],
      groups: [{ rows }],
      dense: true,
      notes: [],
    },
  ];
}

function factorRow(
  context: ViewContext,
  use: EmissionFactor['applies'],
  subject: string,
  roles: readonly string[],
): readonly TableRow[] {
  const found = roles.map((role) => inForce(context, use, subject, context.bases[role] ?? ''));
  const newest = found.findLast((factor) => factor !== undefined);
  if (newest === undefined) return [];
  const id = `factor.${use}.${subject}`;
  const bind = (part: string, text: string): Text => [context.constant(`${id}.${part}`, text)];
  return [
    {
      role: 'row',
      cells: [
        context.say(`terms:factorUse.${use}`),
        places.has(use) ? bind('subject', subject) : context.say(`terms:carrier.${subject}`),
        context.say(
          `terms:factorUnit.${use === 'fuel' ? 'fuel' : newest.perGas.CO2e ? 'equivalent' : 'gas'}`,
          {
            unit: bind('unit', newest.unit),
            gas: context.say(`terms:gas.${mainGas(newest)}`),
          },
        ),
        ...found.map((factor, index) => bind(roles[index] ?? '', factor ? amount(factor) : missingMark)),
        bind('version', newest.validFrom),
      ],
    },
  ];
}

function inForce(
  context: ViewContext,
  use: string,
  subject: string,
  year: string,
): EmissionFactor | undefined {
  return context.reference.factors
    .filter((factor) => factor.applies === use && factor.subject === subject && isInForce(factor, year))
    .toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0];
}

function isInForce(factor: EmissionFactor, year: string): boolean {
  return (
    factor.validFrom <= `${year}-12-31` && (factor.validTo === undefined || factor.validTo >= `${year}-01-01`)
  );
}

function subjectsOf(context: ViewContext, use: string): readonly string[] {
  const found = context.reference.factors
    .filter((factor) => factor.applies === use)
    .map((factor) => factor.subject);
  return [...new Set(found)].sort();
}

function sourcesOf(context: ViewContext, roles: readonly string[]): Text {
  const used = context.reference.factors.filter((factor) =>
    roles.some((role) => isInForce(factor, context.bases[role] ?? '')),
  );
  const sources = [...new Set(used.map((factor) => factor.source))].sort();
  return listed(
    context,
    sources.map((source, index) => [context.constant(`factor.source.${index}`, source)]),
  );
}

/** The gas a factor is known by: the equivalent where the source gives no split, else its first gas. */
function mainGas({ perGas }: EmissionFactor): string {
  return ['CO2e', 'CO2', ...Object.keys(perGas).sort()].find((gas) => perGas[gas] !== undefined) ?? '';
}

function amount(factor: EmissionFactor): string {
  return formatDecimal(new Decimal(factor.perGas[mainGas(factor)] ?? 0), decimals);
}
