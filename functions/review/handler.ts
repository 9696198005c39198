import { api } from '../wiring/api.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { timeZone } from '../wiring/time-zone.ts';
import { awaitingReview } from './awaiting-review.ts';
import { awaitingRequest, reviewRequest } from './request.ts';
import { review } from './review.ts';

const list = api(awaitingRequest, ({ organisation }) => awaitingReview(organisation, {}, stores().records));

const decide = api(
  reviewRequest,
  ({ organisation, verdict, reason, all: _, ...selection }, actor) =>
    review({ organisation, verdict, reason, selection }, actor, { ...stores(), timeZone: timeZone() }),
  201,
);

/** What waits is read, a decision is posted. */
export const handler = stage('review', (event: Parameters<typeof list>[0], telling) =>
  (event.requestContext.http.method === 'GET' ? list : decide)(event, telling),
);
