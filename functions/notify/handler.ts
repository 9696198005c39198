import type { Notifying } from '../contract.ts';
import { statusOf } from '../wiring/data-status.ts';
import { messages } from '../wiring/messages.ts';
import { notices } from '../wiring/notices.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { notify } from './notify.ts';

export const handler = stage(
  'notify',
  (event: Notifying) =>
    notify(event, { ...stores(), ...notices(), messages: messages(), status: statusOf() }),
  ({ failed }) => ({ FailedPublications: failed }),
);
