import type { EditionKey } from '../../domain/edition.ts';
import type { Approval, ApprovalStore } from '../../ports/approvals.ts';

/** Approvals in memory, with the table's conditions. */
export function memoryApprovalStore(): ApprovalStore {
  const approvals = new Map<string, Approval>();
  const prefix = ({ organisation, report, period }: EditionKey): string =>
    JSON.stringify([organisation, report, period]);
  const name = (approval: Approval): string =>
    `${prefix(approval)}${String(approval.edition).padStart(6, '0')}`;
  return {
    async submit(approval) {
      if (approvals.get(name(approval))?.runId !== approval.runId) approvals.set(name(approval), approval);
    },
    async latest(key) {
      const last = [...approvals.keys()]
        .filter((one) => one.startsWith(prefix(key)))
        .sort()
        .at(-1);
      return last === undefined ? undefined : approvals.get(last);
    },
    async decide(approval, decision) {
      const held = approvals.get(name(approval));
      const own = held?.decision?.verdict === decision.verdict && held.decision.at === decision.at;
      if (held?.runId !== approval.runId || !(held.decision === null || own)) return false;
      approvals.set(name(approval), { ...approval, decision });
      return true;
    },
  };
}
