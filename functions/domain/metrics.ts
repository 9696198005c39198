import type { Metric } from './metric.ts';
import { csrMetrics } from './metrics/csr.ts';
import { emissionMetrics } from './metrics/emissions.ts';
import { energyMetrics } from './metrics/energy.ts';
import { greenMetrics } from './metrics/green.ts';
import { mineralMetrics } from './metrics/minerals.ts';
import { programmeMetrics } from './metrics/programme.ts';
import { wasteWaterMetrics } from './metrics/waste-water.ts';

/** Every declared metric, whichever reports use it. */
export const metrics: ReadonlyMap<string, Metric> = new Map(
  [
    ...energyMetrics,
    ...emissionMetrics,
    ...programmeMetrics,
    ...wasteWaterMetrics,
    ...greenMetrics,
    ...mineralMetrics,
    ...csrMetrics,
  ].map((metric) => [metric.id, metric]),
);
