import { reports } from '../../templates/reports.ts';
import { houseChecks } from '../check/house-checks.ts';
import { textChecks } from '../compose/checks/text-checks.ts';
import type { Check } from '../domain/check.ts';
import { settingChecks } from '../domain/waivers.ts';
import { printChecks } from '../render/print-checks.ts';

/** Every check that a publication is held against, by its id; two reports may declare the same. */
export const declaredChecks: ReadonlyMap<string, Omit<Check<never>, 'run'>> = new Map(
  [
    ...houseChecks,
    ...settingChecks(new Map()),
    ...textChecks,
    ...printChecks,
    ...[...reports.values()].flatMap(({ checks }) => checks),
  ].map((check) => [check.id, check]),
);
