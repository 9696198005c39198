import { metrics } from '../wiring/names.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { timeZone } from '../wiring/time-zone.ts';
import { overdue } from './overdue.ts';

export const handler = stage('overdue', (event: unknown, { log, count }) =>
  overdue(event, {
    ...stores(),
    timeZone: timeZone(),
    tell: (one) => log('overdue', { ...one }),
    count: (publications) => count(metrics.overdue, publications),
  }),
);
