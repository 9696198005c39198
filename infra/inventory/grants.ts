import {
  editionKeys,
  editionsTable,
  intakeKeys,
  recordsTable,
  workKeys,
} from '../../functions/wiring/names.ts';
import type { Grant } from '../function-spec.ts';

/** Keys and permissions that several functions of the inventory share. `*` stands for any text. */
export const any = '*';
export const anyRun = { organisation: any, report: any, period: any, runId: any };

const query = (...partitions: readonly string[]): Grant => ({
  table: 'records',
  actions: ['query'],
  partitions,
});
/** Which rows count says the snapshot, which is taken from the commits once a run. */
export const readRows = query(recordsTable.rowsPartition(any, any, any, any));
export const readCommits = query(recordsTable.commitsPartition(any));
/** Rows of a batch, the commit that makes them visible, and the organisation's name where it is the first. */
export const writeBatch: readonly Grant[] = [
  { table: 'records', actions: ['batchWrite'], partitions: [recordsTable.rowsPartition(any, any, any, any)] },
  { table: 'records', actions: ['get', 'put'], partitions: [recordsTable.commitsPartition(any)] },
  { table: 'records', actions: ['put'], partitions: [recordsTable.organisationsPartition] },
];
export const original = intakeKeys.original(any, any);
export const erasure = intakeKeys.erasure(any, any);
export const readOrganisations = query(recordsTable.organisationsPartition);
export const readProfile: Grant = {
  table: 'records',
  actions: ['query'],
  partitions: [recordsTable.rowsPartition(any, 'organisation', 'asof', any)],
};
export const writeAudit: Grant = {
  table: 'editions',
  actions: ['put'],
  partitions: [editionsTable.auditPartition(any)],
};
export const editionItems = [editionsTable.partition(any, any, any)];
export const readWork = (...keys: readonly string[]): Grant => ({ bucket: 'work', actions: ['get'], keys });
export const writeWork = (...keys: readonly string[]): Grant => ({ bucket: 'work', actions: ['put'], keys });
export const snapshot = workKeys.snapshot(any, any);
export const reference = workKeys.reference(any, any);
export const inputs = workKeys.inputs(any, any);
export const partial = workKeys.partial(any, any, any, any);
export const figures = workKeys.figures(anyRun);
export const findings = workKeys.findings(anyRun);
export const restatement = workKeys.restatement(anyRun);
export const html = workKeys.html(anyRun, any);
export const textFindings = workKeys.textFindings(anyRun, any);
export const printFindings = workKeys.printFindings(anyRun, any);
export const pdf = workKeys.pdf(anyRun, any);
export const pages = workKeys.pages(any, any, any);
export const document = editionKeys.document(any, any, any, any, any, any);
export const evidence = editionKeys.evidence(any, any, any, any, any);
/** An evidence that is gone is said so, in words that tell it from one that may not be read. */
export const findEvidence: Grant = { bucket: 'editions', actions: ['get', 'find'], keys: [evidence] };
