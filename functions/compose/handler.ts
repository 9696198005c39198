import type { Composed, Composing } from '../contract.ts';
import { definition } from '../wiring/reports.ts';
import { stores } from '../wiring/stores.ts';
import { words } from '../wiring/words.ts';
import { compose } from './compose.ts';

export async function handler(event: Composing): Promise<Composed> {
  return compose(event, { ...stores(), ...words(), definition });
}
