import type { Checked, Checking } from '../contract.ts';
import { definition } from '../wiring/reports.ts';
import { stores } from '../wiring/stores.ts';
import { check } from './check.ts';

export async function handler(event: Checking): Promise<Checked> {
  return check(event, { ...stores(), definition });
}
