import { api } from '../wiring/api.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { approvalWorkflow } from '../wiring/workflows.ts';
import { approve } from './approve.ts';
import { approvalRequest } from './request.ts';

export const handler = stage(
  'approve',
  api(approvalRequest, (request, actor) =>
    approve(request, actor, { ...stores(), workflow: approvalWorkflow() }),
  ),
);
