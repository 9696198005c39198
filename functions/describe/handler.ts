import { api } from '../wiring/api.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { approvalWorkflow, publicationWorkflow } from '../wiring/workflows.ts';
import { describe } from './describe.ts';
import { describeRequest } from './request.ts';

export const handler = stage(
  'describe',
  api(describeRequest, (request) =>
    describe(request, { ...stores(), workflows: [publicationWorkflow(), approvalWorkflow()] }),
  ),
);
