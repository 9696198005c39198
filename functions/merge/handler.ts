import type { Merging } from '../contract.ts';
import { definition } from '../wiring/reports.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { merge } from './merge.ts';

export const handler = stage('merge', (event: Merging) => merge(event, { ...stores(), definition }));
