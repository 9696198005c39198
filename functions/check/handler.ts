import type { Checking } from '../contract.ts';
import { declaredChecks } from '../wiring/checks.ts';
import { definition } from '../wiring/reports.ts';
import { stage } from '../wiring/stage.ts';
import { stores } from '../wiring/stores.ts';
import { check } from './check.ts';

export const handler = stage(
  'check',
  (event: Checking) => check(event, { ...stores(), definition, declared: declaredChecks }),
  ({ warnings, notes }) => ({ Warnings: warnings, Notes: notes }),
);
