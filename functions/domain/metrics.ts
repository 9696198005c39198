import type { Metric } from './metric.ts';
import { csrMetrics } from './metrics/csr.ts';
import { emissionMetrics } from './metrics/emissions.ts';
import { energyMetrics } from './metrics/energy.ts';
import { mineralMetrics } from './metrics/minerals.ts';
import { programmeMetrics } from './metrics/programme.ts';

/** Every declared metric, whichever reports use it. */
export const metrics: ReadonlyMap<string, Metric> = new Map(
  [...energyMetrics, ...emissionMetrics, ...programmeMetrics, ...mineralMetrics, ...csrMetrics].map(
    (metric) => [metric.id, metric],
  ),
);
