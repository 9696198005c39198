import type { Composing } from '../contract.ts';
import { definition } from '../wiring/reports.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { words } from '../wiring/words.ts';
import { compose } from './compose.ts';

export const handler = stage('compose', (event: Composing) =>
  compose(event, { ...stores(), ...words(), definition }),
);
