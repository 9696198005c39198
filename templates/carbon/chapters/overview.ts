import { Decimal } from '../../../functions/domain/decimal.ts';
import type { Block, TableRow, Tile } from '../../../functions/domain/document.ts';
import { formatDecimal } from '../../../functions/domain/number-format.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { amountOf, digits, hasValue } from '../../house/frame/amounts.ts';
import { lead, prose } from '../../house/frame/blocks.ts';
import { figureTile } from '../../house/frame/figure-tile.ts';
import { type Notes, type SectionDraft, section } from '../../house/frame/section.ts';
import { inventoryPeriod } from '../periods.ts';
import { compositionChart } from './composition-chart.ts';

const scopes = ['scope1', 'scope2_market', 'scope3'] as const;
const million = 1_000_000;

/** 03.2: total, scopes and their composition, reported year against base year. */
export function overviewSection(context: ViewContext): SectionDraft {
  const head = { id: 'emissions', title: context.say('carbon:emissions.title'), startsPage: true };
  return section(context, head, (notes) => [
    ...lead(context.say('carbon:emissions.lead')),
    { kind: 'tiles', tiles: headlineTiles(context) },
    ...prose(context.paragraphs('carbon:emissions.text')),
    scopeTable(context, notes),
    ...compositionChart(context),
  ]);
}

function headlineTiles(context: ViewContext): readonly Tile[] {
  const change = (part: string): Text =>
    hasValue(context, `cr.change.${part}`, 'inventory')
      ? context.say(`carbon:emissions.tiles.${part}.change`)
      : [];
  const tile = (part: string, size: Tile['size'], bars?: Tile['bars']): readonly Tile[] =>
    figureTile(context, {
      size,
      label: context.say(`carbon:emissions.tiles.${part}.label`),
      metric: `cr.${part}`,
      role: 'inventory',
      change: change(part),
      period:
        bars === undefined
          ? inventoryPeriod(context, `cr.${part}`)
          : context.say('carbon:emissions.tiles.millions', {
              period: inventoryPeriod(context, `cr.${part}`),
            }),
      bars,
    });
  return [
    ...tile('total', 'wide', totalBars(context)),
    ...tile('scope12_market', 'half'),
    ...tile('scope3', 'half'),
  ];
}

/** Base year above reported year, in millions; none unless both years have a total. */
function totalBars(context: ViewContext): Tile['bars'] {
  const years = (['base', 'inventory'] as const).map((role) => ({
    role,
    amount: amountOf(context.value('cr.total', role)),
  }));
  if (years.some((year) => year.amount === null)) return undefined;
  const longest = Decimal.max(...years.map((year) => year.amount ?? 0));
  return years.map(({ role, amount }) => ({
    label: context.say(`carbon:years.${role}`),
    length: amount?.dividedBy(longest).toNumber() ?? 0,
    value: [
      context.constant(
        `millions.${context.value('cr.total', role).id}`,
        formatDecimal((amount ?? new Decimal(0)).dividedBy(million), 2),
      ),
    ],
    current: role === 'inventory',
  }));
}

function scopeTable(context: ViewContext, notes: Notes): Block {
  const column = (key: string, unit: string) => ({
    label: context.say(`carbon:emissions.table.${key}`),
    unit: context.unit(unit),
    numeric: true,
  });
  const row = (part: string, role: TableRow['role'], mark: Text): TableRow => ({
    role,
    cells: [
      [...context.say(`carbon:emissions.table.${part}`), ...mark],
      digits(context, `cr.${part}`, 'inventory'),
      [
        ...digits(context, `cr.share.${part}`, 'inventory'),
        ...(part === 'total' ? shareNote(context, notes, 'shares') : []),
      ],
      digits(context, `cr.${part}`, 'base'),
      [
        ...digits(context, `cr.share.${part}`, 'base'),
        ...(part === 'total' ? shareNote(context, notes, 'shares.base') : []),
      ],
      digits(context, `cr.change.${part}`, 'inventory'),
    ],
  });
  const marketNote: Text = [notes.mark('carbon:notes.market')];
  return {
    kind: 'table',
    caption: context.say('carbon:emissions.table.caption'),
    columns: [
      { label: context.say('carbon:emissions.table.scope'), numeric: false },
      column('inventory', 'tCO2e'),
      column('share', 'percent'),
      column('base', 'tCO2e'),
      column('share', 'percent'),
      column('change', 'percent'),
    ],
    groups: [
      {
        rows: [
          ...scopes.map((part) => row(part, 'row', part === 'scope2_market' ? marketNote : [])),
          row('total', 'total', []),
        ],
      },
    ],
    dense: false,
    notes: [],
  };
}

/** Shares that do not add up to the printed total as they stand are explained (domain.md §5, C-FOOT-PCT). */
function shareNote(context: ViewContext, notes: Notes, composition: string): Text {
  const footing = context.footings.find((one) => one.composition === composition);
  if (footing?.verdict !== 'rounding') return [];
  const sum: Text = [context.constant(`footing.${composition}`, formatDecimal(footing.printedSum, 2))];
  return [notes.mark(`carbon:notes.rounding.${composition === 'shares' ? 'inventory' : 'base'}`, { sum })];
}
