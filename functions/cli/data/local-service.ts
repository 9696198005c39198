import type { Actor } from '../../domain/actor.ts';
import { erase } from '../../erase/erase.ts';
import { awaitingReview } from '../../review/awaiting-review.ts';
import { review } from '../../review/review.ts';
import { statusOf } from '../../wiring/data-status.ts';
import { erasePorts } from '../../wiring/erase.ts';
import { stores } from '../../wiring/stores.ts';
import { timeZone } from '../../wiring/time-zone.ts';
import type { DataService } from './service.ts';
import { startOnData } from './start-on-data.ts';

/** The system of a data folder, in this process. Throws `plan.no-data` where there is no such folder. */
export async function localService(data: string, actor: Actor): Promise<DataService> {
  const host = await startOnData(data);
  return {
    awaiting: (organisation, selection) => awaitingReview(organisation, selection, stores().records),
    review: (request) => review(request, actor, { ...stores(), timeZone: timeZone() }),
    status: statusOf(),
    erase: (request) => erase(request, actor, erasePorts()),
    end: host.end,
  };
}
