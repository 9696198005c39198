import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { timeZone } from '../wiring/time-zone.ts';
import { publicationWorkflow } from '../wiring/workflows.ts';
import { start } from './start.ts';

export const handler = stage('start', (event: unknown, { log }) =>
  start(event, { ...stores(), timeZone: timeZone(), workflow: publicationWorkflow(), tell: log }),
);
