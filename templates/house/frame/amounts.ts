import { Decimal } from '../../../functions/domain/decimal.ts';
import type { Figure } from '../../../functions/domain/figure.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { plain } from '../../../functions/domain/words.ts';

export function hasValue(context: ViewContext, metric: string, role: string): boolean {
  return context.value(metric, role).state === 'value';
}

/** The unrounded value, for drawing and for deciding; `null` where the figure has none. */
export function amountOf(figure: Figure): Decimal | null {
  return figure.state === 'value' ? new Decimal(figure.value as string) : null;
}

/** Printed digits as a text of their own. */
export function digits(context: ViewContext, metric: string, role: string): Text {
  return [context.figure(metric, role)];
}

/** Digits with the unit behind them; a figure without a value stands alone. */
export function withUnit(context: ViewContext, metric: string, role: string): Text {
  const figure = context.value(metric, role);
  if (figure.state !== 'value') return digits(context, metric, role);
  const value = digits(context, metric, role);
  const unit = context.unit(figure.unit, figure);
  if (figure.unit === 'percent') return context.say('common:percent', { value });
  return context.say(isCounter(unit) ? 'common:counted' : 'common:valueUnit', { value, unit });
}

/** A Chinese measure word, which follows its number without a gap. */
function isCounter(unit: Text): boolean {
  return /^\p{Script=Han}/u.test(plain(unit));
}

/** Label of a metric in the controlled vocabulary. */
export function metricLabel(context: ViewContext, metric: string): Text {
  return context.say(`terms:metric.${metric.replace(/[.-]/g, '_')}`);
}
