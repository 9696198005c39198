import type { Reserved, Reserving } from '../contract.ts';
import { definition } from '../wiring/reports.ts';
import { stores } from '../wiring/stores.ts';
import { reserve } from './reserve.ts';

export async function handler(event: Reserving): Promise<Reserved> {
  return reserve(event, { ...stores(), definition });
}
