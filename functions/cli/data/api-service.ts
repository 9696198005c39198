import type { DataStatus } from '../../domain/data-status.ts';
import type { Erased } from '../../erase/erase.ts';
import type { Awaiting, AwaitingGroup } from '../../review/awaiting-review.ts';
import type { Reviewed } from '../../review/review.ts';
import type { Selection } from '../../review/selection.ts';
import { callApi, type Signer } from '../api-client.ts';
import type { DataService } from './service.ts';

/** The API of a deployed stage: the same words, by signed calls. Who acts is who signs. */
export function apiService(address: string, signer: Signer | undefined): DataService {
  return {
    async awaiting(organisation, selection) {
      const path = ['api', organisation, 'reviews'];
      const all = (await callApi(address, { method: 'GET', path }, signer)) as Awaiting;
      const groups = all.groups.filter((group) => isSelected(group, selection));
      return { ...all, groups, rows: groups.reduce((sum, { rows }) => sum + rows, 0) };
    },
    async review({ organisation, selection, ...request }) {
      const body = { ...request, ...selection, ...(isEverything(selection) ? { all: true } : {}) };
      const path = ['api', organisation, 'reviews'];
      return (await callApi(address, { method: 'POST', path, body }, signer)) as Reviewed;
    },
    async status(organisation, period) {
      const path = ['api', organisation, 'status', period];
      return (await callApi(address, { method: 'GET', path }, signer)) as DataStatus;
    },
    async erase({ organisation, ...body }) {
      const path = ['api', organisation, 'erasures'];
      return (await callApi(address, { method: 'POST', path, body }, signer)) as Erased;
    },
    end: async () => undefined,
  };
}

/** The API lists all that waits: it is narrowed here. */
function isSelected(
  { file, dataset, facility }: AwaitingGroup,
  { files, datasets, facilities }: Selection,
): boolean {
  const isNamed = (name: string): boolean => file?.name === name || file?.sha256.startsWith(name) === true;
  return (
    (files?.some(isNamed) ?? true) &&
    (datasets?.includes(dataset) ?? true) &&
    (facilities?.includes(facility ?? '') ?? true)
  );
}

const isEverything = ({ files, datasets, facilities, keys }: Selection): boolean =>
  [files, datasets, facilities, keys].every((list) => list === undefined);
