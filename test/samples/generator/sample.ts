import type { ContentRecord } from '../../../functions/domain/report.ts';
import type { HandIn } from '../../../functions/intake/hand-in.ts';
import type { Fact } from './fact.ts';
import type { SamplePicture } from './pictures.ts';

/** A made-up organisation that one machine can load by itself. */
export interface Sample {
  /** Everything it ever handed in, oldest first, its words among it. */
  readonly handIns: (words: readonly Fact[]) => readonly HandIn[];
  /** Its content records, of every report and period. */
  readonly words: readonly ContentRecord[];
  readonly pictures: readonly SamplePicture[];
}
