import type { Verifying } from '../contract.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { verify } from './verify.ts';

export const handler = stage('verify', (event: Verifying) => verify(event, stores()));
