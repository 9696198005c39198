import type { AggregateTask } from '../contract.ts';
import { stores } from '../wiring/stores.ts';
import { aggregate } from './aggregate.ts';

export async function handler(event: AggregateTask): Promise<{ readonly partialKey: string }> {
  return aggregate(event, stores());
}
