import { api } from '../wiring/api.ts';
import { erasePorts } from '../wiring/erase.ts';
import { stage } from '../wiring/stage.ts';
import { erase } from './erase.ts';
import { eraseRequest } from './request.ts';

export const handler = stage(
  'erase',
  api(eraseRequest, (request, actor) => erase(request, actor, erasePorts())),
);
