import type { RecordOf } from '../dataset.ts';
import type { csrAudit } from '../datasets/csr.ts';
import type { supplier } from '../datasets/minerals.ts';
import { type Join, measure } from '../measure.ts';
import { isWithin } from '../period.ts';
import { addMember, declareMembers } from '../tally.ts';

type Supplier = RecordOf<typeof supplier>;

/** What a supplier was on a day; `undefined` before its first standing. */
export function standingOn(
  day: string,
  { standings }: Supplier,
): Supplier['standings'][number]['status'] | undefined {
  let newest: Supplier['standings'][number] | undefined;
  for (const one of standings)
    if (one.from <= day && (newest === undefined || one.from >= newest.from)) newest = one;
  return newest?.status;
}

/** First day on which a supplier's CSR audit was complete, by supplier. */
const firstAudits: Join<Map<string, string>> = {
  datasets: ['csr-audit'],
  start: () => new Map(),
  take(first, _, { attributes }) {
    const { supplierId, completedOn } = attributes as RecordOf<typeof csrAudit>;
    if (completedOn === undefined) return;
    const known = first.get(supplierId);
    if (known === undefined || completedOn < known) first.set(supplierId, completedOn);
  },
};

/**
 * Suppliers admitted in the period, and those of them audited on or before their admission. A list of suppliers makes
 * the counts exist: no new supplier is none, not missing.
 */
export const measureSupplier = measure<Supplier, Map<string, string>>({
  dataset: 'supplier',
  join: firstAudits,
  step(tally, { attributes: { supplierId, admittedOn } }, { period }, first) {
    declareMembers(tally, 'newSupplier/admitted');
    declareMembers(tally, 'newSupplier/audited');
    if (!isWithin(period, admittedOn)) return;
    addMember(tally, 'newSupplier/admitted', supplierId);
    const audited = first.get(supplierId);
    if (audited !== undefined && audited <= admittedOn) addMember(tally, 'newSupplier/audited', supplierId);
  },
});
