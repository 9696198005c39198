import type { Outcome, Publishing } from '../contract.ts';
import { stores } from '../wiring/stores.ts';
import { publish } from './publish.ts';

export async function handler(event: Publishing): Promise<Outcome> {
  return publish(event, stores());
}
