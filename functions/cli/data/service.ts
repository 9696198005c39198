import type { DataStatus } from '../../domain/data-status.ts';
import type { Erased, EraseRequest } from '../../erase/erase.ts';
import type { Awaiting } from '../../review/awaiting-review.ts';
import type { Reviewed, ReviewRequest } from '../../review/review.ts';
import type { Selection } from '../../review/selection.ts';

/** What can be done with records that are in: in this process on a data folder, or by the API of a stage. */
export interface DataService {
  readonly awaiting: (organisation: string, selection: Selection) => Promise<Awaiting>;
  readonly review: (request: ReviewRequest) => Promise<Reviewed>;
  readonly status: (organisation: string, period: string) => Promise<DataStatus>;
  readonly erase: (request: EraseRequest) => Promise<Erased>;
  readonly end: () => Promise<void>;
}
