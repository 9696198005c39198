import { api } from '../wiring/api.ts';
import { links } from '../wiring/links.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { shareRequest } from './request.ts';
import { share } from './share.ts';

export const handler = stage(
  'share',
  api(shareRequest, (request, actor) => share(request, actor, { ...stores(), ...links() }), 201),
);
