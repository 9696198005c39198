import type { Reserving } from '../contract.ts';
import { definition } from '../wiring/reports.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { reserve } from './reserve.ts';

export const handler = stage('reserve', (event: Reserving) => reserve(event, { ...stores(), definition }));
