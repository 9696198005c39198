import type { ApprovalRequest, Decided } from '../../approve/approve.ts';
import type { SaidOutcome } from '../../describe/said.ts';
import type { RegenerationRequest } from '../../regenerate/run-input.ts';
import type { ShareRequest } from '../../share/request.ts';
import type { Shared } from '../../share/share.ts';
import type { RestatementOf } from '../../snapshot/restatements.ts';
import type { WithdrawalRequest, Withdrawn } from '../../withdraw/withdraw.ts';

/** A run that has ended. */
export interface Ended {
  readonly runId: string;
  readonly outcomes: readonly SaidOutcome[];
  readonly restatements: readonly RestatementOf[];
}

/** What can be done with published editions: in this process on a data folder, or by the API of a stage. */
export interface EditionService {
  /** Regenerates and waits for the end; undefined where a person stopped it. */
  readonly regenerate: (request: RegenerationRequest) => Promise<Ended | undefined>;
  readonly withdraw: (request: WithdrawalRequest) => Promise<Withdrawn>;
  /** Decides; of an approval, waits until its run has ended. */
  readonly decide: (request: ApprovalRequest) => Promise<Decided & { readonly ended: Ended | null }>;
  readonly share: (request: ShareRequest) => Promise<Shared>;
  readonly end: () => Promise<void>;
}
