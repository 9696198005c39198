import type { Merged, Merging } from '../contract.ts';
import { definition } from '../wiring/reports.ts';
import { stores } from '../wiring/stores.ts';
import { merge } from './merge.ts';

export async function handler(event: Merging): Promise<Merged> {
  return merge(event, { ...stores(), definition });
}
