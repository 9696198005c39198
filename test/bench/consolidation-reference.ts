import type { Reference } from '../../functions/domain/reference.ts';
import { decide, referenceOf } from '../samples/fold.ts';
import { sampleOptics } from '../samples/generator/sample-optics.ts';

/** The reference of an organisation that asks about minerals. */
export const minerals = (): Reference => referenceOf(decide(sampleOptics()));
