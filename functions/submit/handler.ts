import type { Outcome, Publishing } from '../contract.ts';
import { stores } from '../wiring/stores.ts';
import { submit } from './submit.ts';

export async function handler(event: Publishing): Promise<Outcome> {
  return submit(event, stores());
}
