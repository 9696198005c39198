import type { DataStatus } from '../domain/data-status.ts';
import { dataStatus } from '../status/data-status.ts';
import { definition } from './reports.ts';
import { stores } from './stores.ts';
import { timeZone } from './time-zone.ts';

/** How the data of a period stand: for people who ask, and for what they are reminded of. */
export function statusOf(): (organisation: string, period: string) => Promise<DataStatus> {
  const ports = { ...stores(), definition, timeZone: timeZone() };
  return (organisation, period) => dataStatus(organisation, period, ports);
}
