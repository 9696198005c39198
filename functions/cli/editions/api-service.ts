import type { Decided } from '../../approve/approve.ts';
import type { RunState } from '../../describe/describe.ts';
import type { Shared } from '../../share/share.ts';
import type { Withdrawn } from '../../withdraw/withdraw.ts';
import { callApi, type Signer } from '../api-client.ts';
import type { EditionService, Ended } from './service.ts';
import { untilEnded } from './until-ended.ts';

const pollMs = 2000;

/** The API of a deployed stage: the same words, by signed calls. Who acts is who signs. */
export function apiService(address: string, signer: Signer | undefined): EditionService {
  const post = (organisation: string, what: string, body: object): Promise<unknown> =>
    callApi(address, { method: 'POST', path: ['api', organisation, what], body }, signer);
  const ended = (organisation: string, runId: string): Promise<Ended> =>
    untilEnded(
      async () =>
        (await callApi(
          address,
          { method: 'GET', path: ['api', organisation, 'runs', runId] },
          signer,
        )) as RunState,
      pollMs,
    );
  return {
    async regenerate({ organisation, ...request }) {
      const { runId } = (await post(organisation, 'regenerations', request)) as { readonly runId: string };
      return ended(organisation, runId);
    },
    async withdraw({ organisation, ...request }) {
      return (await post(organisation, 'withdrawals', request)) as Withdrawn;
    },
    async decide({ organisation, ...request }) {
      const decided = (await post(organisation, 'approvals', request)) as Decided;
      const { runId } = decided;
      return { ...decided, ended: runId === null ? null : await ended(organisation, runId) };
    },
    async share({ organisation, ...request }) {
      return (await post(organisation, 'links', request)) as Shared;
    },
    end: async () => undefined,
  };
}
