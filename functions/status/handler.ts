import { api } from '../wiring/api.ts';
import { statusOf } from '../wiring/data-status.ts';
import { stage } from '../wiring/stage.ts';
import { statusRequest } from './request.ts';

export const handler = stage(
  'status',
  api(statusRequest, ({ organisation, period }) => statusOf()(organisation, period)),
);
