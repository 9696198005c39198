import { api } from '../wiring/api.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { publicationWorkflow } from '../wiring/workflows.ts';
import { regenerate } from './regenerate.ts';
import { regenerationRequest } from './request.ts';

const accepted = 202;

export const handler = stage(
  'regenerate',
  api(
    regenerationRequest,
    (request, actor) => regenerate(request, actor, { ...stores(), workflow: publicationWorkflow() }),
    accepted,
  ),
);
