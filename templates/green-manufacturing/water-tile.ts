import type { Tile } from '../../functions/domain/document.ts';
import type { ViewContext } from '../../functions/domain/report.ts';
import type { Text } from '../../functions/domain/text.ts';
import { amountOf, digits } from '../house/frame/amounts.ts';
import { figureTile } from '../house/frame/figure-tile.ts';
import { periodName } from './period-name.ts';
import { waterStatus } from './status.ts';
import { wordsOf } from './words.ts';

const metric = 'gm.water_utilisation_change';

/** The change in water utilisation against the same months of the base year, with its sign and status. */
export function waterTile(context: ViewContext, size: Tile['size'], mark: Text = []): readonly Tile[] {
  const { say } = wordsOf(context);
  const rises = amountOf(context.value(metric, 'progress'))?.greaterThan(0) === true;
  const sign: Text = rises ? [{ kind: 'text', text: '+' }] : [];
  return figureTile(context, {
    size,
    label: [...say('water.tiles.change'), ...mark],
    metric,
    role: 'progress',
    value: [...sign, ...digits(context, metric, 'progress')],
    period: say('periods.sameMonths', {
      now: periodName(context, 'progress'),
      before: periodName(context, 'base'),
    }),
    status: waterStatus(context),
  });
}
