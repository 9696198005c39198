import { wasteMethods, waterSources } from '../../functions/domain/datasets/waste-water.ts';
import { type PlacedComposition, placed } from '../../functions/domain/rounding.ts';

const inProgress = (id: string, total: string, parts: readonly string[]): PlacedComposition =>
  placed(id, 'progress', total, parts);

/** Totals that stand beside their parts, so that a reader will add them up (domain.md §5, C-FOOT and C-PLAN). */
export const compositions: readonly PlacedComposition[] = [
  inProgress(
    'waste.methods',
    'gm.waste_generated',
    wasteMethods.map((method) => `gm.waste.${method}`),
  ),
  inProgress('waste.hazard', 'gm.waste_generated', ['gm.waste_hazardous', 'gm.waste_non_hazardous']),
  inProgress(
    'water.sources',
    'gm.water_withdrawal',
    waterSources.map((source) => `gm.water.${source}`),
  ),
  inProgress(
    'aws.levels',
    'gm.aws_valid',
    ['core', 'gold', 'platinum'].map((level) => `gm.aws_valid.${level}`),
  ),
  ...['progress', 'plan'].map((role) =>
    placed(`factories.${role}`, role, 'gm.gf_planned', [
      'gm.gf_planned.factories',
      'gm.gf_planned.supply_chains',
    ]),
  ),
  inProgress('carbon', 'gm.carbon_disclosed_total', ['gm.carbon_disclosed_sub', 'gm.carbon_disclosed_sup']),
  inProgress('prtr', 'gm.prtr_total', ['gm.prtr_sub', 'gm.prtr_sup']),
];
