import type { Outcome, Verifying } from '../contract.ts';
import { stores } from '../wiring/stores.ts';
import { verify } from './verify.ts';

export async function handler(event: Verifying): Promise<Outcome> {
  return verify(event, stores());
}
