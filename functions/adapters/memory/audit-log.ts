import type { AuditEvent, AuditLog } from '../../ports/audit.ts';
import { editionsTable } from '../../wiring/names.ts';

/** Audit events in memory, in the table's order. */
export function memoryAuditLog(): AuditLog {
  const logs = new Map<string, Map<string, AuditEvent>>();
  return {
    async add(event) {
      const log = logs.get(event.organisation) ?? new Map<string, AuditEvent>();
      logs.set(event.organisation, log.set(editionsTable.auditSort(event), event));
    },
    async *events(organisation) {
      const log = logs.get(organisation) ?? new Map<string, AuditEvent>();
      for (const key of [...log.keys()].sort()) yield log.get(key) as AuditEvent;
    },
  };
}
