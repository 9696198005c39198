import type { PublicationInput } from '../contract.ts';
import { definition } from '../wiring/reports.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { plan } from './plan.ts';

export const handler = stage('plan', (event: PublicationInput) => plan(event, { ...stores(), definition }));
