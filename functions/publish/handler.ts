import type { Publishing } from '../contract.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { publish } from './publish.ts';

export const handler = stage('publish', (event: Publishing) => publish(event, stores()));
