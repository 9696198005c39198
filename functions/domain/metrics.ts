import type { Metric } from './metric.ts';
import { emissionMetrics } from './metrics/emissions.ts';
import { energyMetrics } from './metrics/energy.ts';
import { programmeMetrics } from './metrics/programme.ts';

/** Every declared metric, whichever reports use it. */
export const metrics: ReadonlyMap<string, Metric> = new Map(
  [...energyMetrics, ...emissionMetrics, ...programmeMetrics].map((metric) => [metric.id, metric]),
);
