import type { PathPoint } from '../../functions/domain/chart.ts';
import { dateText } from '../../functions/domain/date-text.ts';
import { Decimal } from '../../functions/domain/decimal.ts';
import { formatDecimal } from '../../functions/domain/number-format.ts';
import type { Target } from '../../functions/domain/reference.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import { amountOf, withUnit } from '../house/frame/amounts.ts';
import { bilingualText } from '../house/frame/names.ts';

const onPath = 'cr.total';

/** The organisation's own goals for its total emissions, in order of year. */
export function pathTargets(context: ViewContext): readonly Target[] {
  return context.reference.targets
    .filter((target) => target.metricId === onPath)
    .toSorted((a, b) => a.targetYear - b.targetYear || (a.targetId < b.targetId ? -1 : 1));
}

/** Base year, verified inventory and the goals ahead; a goal without a published number is a point without one. */
export function pathPoints(context: ViewContext): readonly PathPoint[] {
  const targets = pathTargets(context);
  return [
    measuredPoint(context, 'base', 'base'),
    measuredPoint(context, 'inventory', 'actual'),
    ...targets.map((target, index) => goalPoint(context, target, index === targets.length - 1)),
  ];
}

function measuredPoint(context: ViewContext, role: string, kind: 'base' | 'actual'): PathPoint {
  const total = context.value(onPath, role);
  const value = amountOf(total)?.toNumber() ?? null;
  return {
    year: Number(context.bases[role]),
    label: context.say(`carbon:path.${role}Year`),
    value,
    ...(value === null ? {} : { valueText: withUnit(context, onPath, role) }),
    kind,
    caption: context.say(`carbon:path.${role}`),
  };
}

function goalPoint(context: ViewContext, target: Target, last: boolean): PathPoint {
  const id = `target.${target.targetId}`;
  const year: Text = [context.constant(`${id}.year`, String(target.targetYear))];
  return {
    year: target.targetYear,
    label: context.say('common:year', { year }),
    ...goalLevel(context, target, id),
    kind: last ? 'goal' : 'target',
    caption: goalCaption(context, target, id),
  };
}

function goalLevel(context: ViewContext, target: Target, id: string): Pick<PathPoint, 'value' | 'valueText'> {
  const base = amountOf(context.value(onPath, 'base'));
  if (target.value === undefined) return { value: null };
  const printed: Text = [context.constant(`${id}.value`, formatDecimal(new Decimal(target.value), 2))];
  if (target.operator === 'change' && base !== null) {
    const level = base.times(new Decimal(target.value).dividedBy(100).plus(1));
    return { value: level.toNumber(), valueText: context.say('carbon:path.change', { value: printed }) };
  }
  return {
    value: Number(target.value),
    valueText: context.say('common:valueUnit', { value: printed, unit: context.unit('tCO2e') }),
  };
}

function goalCaption(context: ViewContext, target: Target, id: string): Text {
  const name = bilingualText(context, `${id}.name`, target.name);
  if (target.approvedBy === undefined) return name;
  const by = bilingualText(context, `${id}.approvedBy`, target.approvedBy);
  if (target.approvedOn === undefined) return context.say('carbon:path.approved', { name, by });
  const on: Text = [context.constant(`${id}.approvedOn`, dateText(target.approvedOn, context.language))];
  return context.say('carbon:path.approvedOn', { name, by, on });
}
