import type { Publishing } from '../contract.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { submit } from './submit.ts';

export const handler = stage('submit', (event: Publishing) => submit(event, stores()));
