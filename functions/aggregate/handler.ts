import type { AggregateTask } from '../contract.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { aggregate } from './aggregate.ts';

export const handler = stage('aggregate', (event: AggregateTask) => aggregate(event, stores()));
