import type { Notifying } from '../contract.ts';
import { stores } from '../wiring/stores.ts';
import { notify } from './notify.ts';

export async function handler(event: Notifying): Promise<Awaited<ReturnType<typeof notify>>> {
  return notify(event, stores());
}
