import { handOverFor } from '../hand-over.ts';
import { organisationId } from './profile.ts';

export const handOver = handOverFor(organisationId);
