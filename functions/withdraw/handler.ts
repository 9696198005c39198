import { api } from '../wiring/api.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { withdrawalRequest } from './request.ts';
import { withdraw } from './withdraw.ts';

export const handler = stage(
  'withdraw',
  api(withdrawalRequest, (request, actor) => withdraw(request, actor, stores())),
);
