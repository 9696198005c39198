import { Decimal } from '../../../functions/domain/decimal.ts';
import type { Block, TableGroup, TableRow } from '../../../functions/domain/document.ts';
import { formatDecimal, missingMark } from '../../../functions/domain/number-format.ts';
import type { EmissionFactor } from '../../../functions/domain/reference.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import type { Notes } from './section.ts';

/** Order of use: fuels, other direct sources, then purchased energy by both methods. */
const uses = ['fuel', 'process', 'wastewater', 'grid', 'market', 'heat'] as const;
const places: ReadonlySet<string> = new Set(['grid', 'market']);
const decimals = 4;

interface Pair {
  readonly subject: string;
  readonly byRole: readonly (EmissionFactor | undefined)[];
  readonly newest: EmissionFactor;
}

/** Emission factors of two years beside each other, with version and source (domain.md §4.1; ISO 14064-1 §9.3). */
export function factorTable(
  context: ViewContext,
  roles: readonly [string, string],
  notes: Notes,
): readonly Block[] {
  const groups = uses.flatMap((use) => factorGroups(context, use, roles));
  if (groups.length === 0) return [];
  const year = (role: string) => ({
    label: [context.constant(`period.${role}`, context.bases[role] ?? '')],
    numeric: true,
  });
  const mark = notes.mark('common:factors.sourceNote', { sources: sourcesOf(context, roles) });
  return [
    {
      kind: 'table',
      caption: [...context.say('common:factors.caption'), mark],
      columns: [
        { label: context.say('common:factors.subject'), numeric: false },
        ...roles.map(year),
        { label: context.say('common:factors.version'), numeric: true },
      ],
      groups,
      dense: true,
      register: 2,
      notes: [],
    },
  ];
}

/** One group per use and unit; a use whose factors come in several units has several. */
function factorGroups(
  context: ViewContext,
  use: EmissionFactor['applies'],
  roles: readonly string[],
): readonly TableGroup[] {
  const byUnit = new Map<string, Pair[]>();
  for (const subject of subjectsOf(context, use)) {
    const byRole = roles.map((role) => inForce(context, use, subject, context.bases[role] ?? ''));
    const newest = byRole.findLast((factor) => factor !== undefined);
    if (newest === undefined) continue;
    // Fuel factors are per unit of energy, whatever unit the fuel is bought in.
    const unit = `${use === 'fuel' ? 'GJ' : newest.unit} ${mainGas(newest)}`;
    byUnit.set(unit, [...(byUnit.get(unit) ?? []), { subject, byRole, newest }]);
  }
  return [...byUnit.values()].map((pairs) => ({
    title: groupTitle(context, use, pairs[0] as Pair),
    rows: pairs.map((pair) => factorRow(context, use, pair, roles)),
  }));
}

function groupTitle(context: ViewContext, use: EmissionFactor['applies'], { newest }: Pair): Text {
  const form = use === 'fuel' ? 'fuel' : newest.perGas.CO2e ? 'equivalent' : 'gas';
  const unit = context.say(`terms:factorUnit.${form}`, {
    unit: [context.constant(`factor.${use}.unit`, newest.unit)],
    gas: context.say(`terms:gas.${mainGas(newest)}`),
  });
  return context.say('common:factors.group', { use: context.say(`terms:factorUse.${use}`), unit });
}

function factorRow(
  context: ViewContext,
  use: string,
  { subject, byRole, newest }: Pair,
  roles: readonly string[],
): TableRow {
  const bind = (part: string, text: string): Text => [
    context.constant(`factor.${use}.${subject}.${part}`, text),
  ];
  return {
    role: 'row',
    cells: [
      places.has(use) ? bind('subject', subject) : context.say(`terms:carrier.${subject}`),
      ...byRole.map((factor, index) => bind(roles[index] ?? '', factor ? amount(factor) : missingMark)),
      bind('version', newest.validFrom),
    ],
  };
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
  const language = context.language as 'zh-CN' | 'en';
  const sources = [...new Set(used.map((factor) => factor.source[language]))];
  // Sources are clauses with commas of their own.
  const gap = context.say('common:factors.sourceGap');
  return sources.flatMap((source, index) => [
    ...(index === 0 ? [] : gap),
    context.constant(`factor.source.${index}`, source),
  ]);
}

/** The gas a factor is known by: the equivalent where the source gives no split, else its first gas. */
function mainGas({ perGas }: EmissionFactor): string {
  return ['CO2e', 'CO2', ...Object.keys(perGas).sort()].find((gas) => perGas[gas] !== undefined) ?? '';
}

function amount(factor: EmissionFactor): string {
  return formatDecimal(new Decimal(factor.perGas[mainGas(factor)] ?? 0), decimals);
}
