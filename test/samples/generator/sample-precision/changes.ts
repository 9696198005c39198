import type { Fact } from '../fact.ts';
import { facilitiesClosed } from './facilities.ts';
import { solarPlantsChanged } from './solar.ts';
import { certificatesIssued } from './statements.ts';

const firstDays = ['01-01', '04-01', '07-01', '10-01'] as const;
const lastDays = ['03-31', '06-30', '09-30', '12-31'] as const;

/** What changed in the lists within a quarter: roofs commissioned or retired, closures, product certificates. */
export function changesIn(year: number, quarter: number): readonly Fact[] {
  const from = `${year}-${firstDays[quarter - 1]}`;
  const to = `${year}-${lastDays[quarter - 1]}`;
  return [...solarPlantsChanged(from, to), ...facilitiesClosed(from, to), ...certificatesIssued(from, to)];
}
