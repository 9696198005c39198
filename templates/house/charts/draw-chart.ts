import type { Chart } from '../../../functions/domain/chart.ts';
import { branchTree } from './branch-tree.ts';
import { coverageMatrix } from './coverage-matrix.ts';
import { flowSteps } from './flow-steps.ts';
import { goalSteps } from './goal-steps.ts';
import { organisationLevels } from './organisation-levels.ts';
import { progressBars } from './progress-bars.ts';
import { projectPlan } from './project-plan.ts';
import { rankedBars } from './ranked-bars.ts';
import { stackedBars } from './stacked-bars.ts';
import { targetPath } from './target-path.ts';
import { unitSquares } from './unit-squares.ts';

/** The partial that prints a chart, and the positions it prints. */
export function drawChart(chart: Chart) {
  switch (chart.kind) {
    case 'rankedBars':
      return { partial: 'chart-ranked-bars', geometry: rankedBars(chart) };
    case 'stackedBars':
      return { partial: 'chart-stacked-bars', geometry: stackedBars(chart) };
    case 'progress':
      return { partial: 'chart-progress', geometry: progressBars(chart) };
    case 'goalSteps':
      return { partial: 'chart-goal-steps', geometry: goalSteps(chart) };
    case 'path':
      return { partial: 'chart-path', geometry: targetPath(chart) };
    case 'flow':
      return { partial: 'chart-flow', geometry: flowSteps(chart) };
    case 'organisation':
      return { partial: 'chart-organisation', geometry: organisationLevels(chart) };
    case 'branches':
      return { partial: 'chart-branches', geometry: branchTree(chart) };
    case 'coverage':
      return { partial: 'chart-coverage', geometry: coverageMatrix(chart) };
    case 'units':
      return { partial: 'chart-units', geometry: unitSquares(chart) };
    case 'plan':
      return { partial: 'chart-plan', geometry: projectPlan(chart) };
  }
}
