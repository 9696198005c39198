import type { Plan, PublicationInput } from '../contract.ts';
import { definition } from '../wiring/reports.ts';
import { stores } from '../wiring/stores.ts';
import { plan } from './plan.ts';

export async function handler(event: PublicationInput): Promise<Plan> {
  return plan(event, { ...stores(), definition });
}
