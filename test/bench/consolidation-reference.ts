import type { Reference } from '../../functions/domain/reference.ts';
import { sampleOptics } from '../../infra/local/samples/sample-optics.ts';
import { decide, referenceOf } from '../samples/fold.ts';

/** The reference of an organisation that asks about minerals. */
export const minerals = (): Reference => referenceOf(decide(sampleOptics()));
