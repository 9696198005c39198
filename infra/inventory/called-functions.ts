import { editionsTable, variables } from '../../functions/wiring/names.ts';
import type { FunctionSpec } from '../function-spec.ts';
import {
  any,
  document,
  editionItems,
  findEvidence,
  inputs,
  pdf,
  readCommits,
  readOrganisations,
  readProfile,
  readRows,
  writeAudit,
  writeBatch,
} from './grants.ts';

/** What people call over HTTP, and what schedules call. */
export const calledFunctions = {
  Download: {
    folder: 'download',
    calledBy: 'http',
    memory: 512,
    timeout: 10,
    carries: 'words',
    variables: [variables.linkSecret, variables.publicAddress],
    grants: [
      { table: 'editions', actions: ['get'], partitions: editionItems },
      {
        bucket: 'editions',
        actions: ['get'],
        keys: [document],
      },
      { secret: 'links', actions: ['read'] },
    ],
  },
  Share: {
    folder: 'share',
    calledBy: 'http',
    memory: 512,
    timeout: 10,
    variables: [variables.linkSecret, variables.publicAddress],
    grants: [
      { table: 'editions', actions: ['get'], partitions: editionItems },
      { table: 'editions', actions: ['put'], partitions: [editionsTable.shareLinksPartition(any)] },
      { secret: 'links', actions: ['read'] },
    ],
  },
  Start: {
    folder: 'start',
    calledBy: 'schedule',
    memory: 512,
    timeout: 300,
    variables: [variables.publicationWorkflow, variables.timeZone],
    grants: [
      readOrganisations,
      readCommits,
      readProfile,
      { table: 'editions', actions: ['get', 'query'], partitions: editionItems },
      { table: 'editions', actions: ['get'], partitions: [editionsTable.runsPartition(any)] },
      { workflow: 'publication', actions: ['start', 'describe'] },
    ],
  },
  Overdue: {
    folder: 'overdue',
    calledBy: 'schedule',
    memory: 512,
    timeout: 300,
    variables: [variables.timeZone],
    grants: [
      readOrganisations,
      readCommits,
      readProfile,
      { table: 'editions', actions: ['get', 'query'], partitions: editionItems },
    ],
  },
  Regenerate: {
    folder: 'regenerate',
    calledBy: 'http',
    memory: 512,
    timeout: 29,
    variables: [variables.publicationWorkflow],
    grants: [
      readCommits,
      readProfile,
      {
        table: 'editions',
        actions: ['get'],
        partitions: [...editionItems, editionsTable.runsPartition(any)],
      },
      writeAudit,
      { workflow: 'publication', actions: ['start', 'describe'] },
    ],
  },
  Withdraw: {
    folder: 'withdraw',
    calledBy: 'http',
    memory: 512,
    timeout: 29,
    grants: [{ table: 'editions', actions: ['get', 'update'], partitions: editionItems }, writeAudit],
  },
  Approve: {
    folder: 'approve',
    calledBy: 'http',
    memory: 1024,
    timeout: 29,
    variables: [variables.approvalWorkflow],
    grants: [
      readCommits,
      { table: 'editions', actions: ['get', 'query', 'put'], partitions: editionItems },
      writeAudit,
      { bucket: 'work', actions: ['get', 'find'], keys: [inputs, pdf] },
      { workflow: 'approval', actions: ['start', 'describe'] },
    ],
  },
  Review: {
    folder: 'review',
    calledBy: 'http',
    memory: 1024,
    // A decision about very many rows goes on when API Gateway has given up waiting: it is whole or not at all.
    timeout: 900,
    variables: [variables.timeZone],
    grants: [readCommits, readRows, ...writeBatch, writeAudit],
  },
  Describe: {
    folder: 'describe',
    calledBy: 'http',
    memory: 512,
    timeout: 29,
    variables: [variables.publicationWorkflow, variables.approvalWorkflow],
    grants: [
      {
        table: 'editions',
        actions: ['get'],
        partitions: [...editionItems, editionsTable.runsPartition(any)],
      },
      findEvidence,
      { workflow: 'publication', actions: ['describe'] },
      { workflow: 'approval', actions: ['describe'] },
    ],
  },
} as const satisfies Readonly<Record<string, FunctionSpec>>;
