import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { Failure } from '../domain/failure.ts';
import { subjectOf } from './subject.ts';

/** What a stage may tell operators beside its result. */
export interface Telling {
  readonly log: (message: string, facts: Readonly<Record<string, unknown>>) => void;
  readonly count: (metric: string, value: number) => void;
}

/** Whether this process has not yet answered anything. */
let cold = true;

/**
 * A handler around a stage: one line in the log and one set of metrics for each call, under the name of the stage. A
 * failure is logged here, once, with what operators need to know, and goes on to the caller. Namespace, level and
 * silence are Powertools' own variables, which the hosts set.
 */
export function stage<Event, Result>(
  name: string,
  run: (event: Event, telling: Telling) => Promise<Result>,
  counts: (result: Result) => Readonly<Record<string, number>> = () => ({}),
): (event: Event) => Promise<Result> {
  return async (event) => {
    const started = performance.now();
    const logger = new Logger({
      serviceName: name,
      persistentKeys: { ...subjectOf(event), ...(cold ? { coldStart: true } : {}) },
    });
    cold = false;
    // One for each call: calls of one process may overlap.
    const metrics = new Metrics({ serviceName: name });
    const count = (metric: string, value: number): void =>
      void metrics.addMetric(metric, MetricUnit.Count, value);
    let failed = 1;
    try {
      const result = await run(event, { log: (message, facts) => logger.info(message, facts), count });
      failed = 0;
      for (const [metric, value] of Object.entries(counts(result))) count(metric, value);
      logger.info('done', { durationMs: Math.round(performance.now() - started) });
      return result;
    } catch (error) {
      logger.error('failed', { durationMs: Math.round(performance.now() - started), ...factsOf(error) });
      throw error;
    } finally {
      count('Failures', failed);
      metrics.addMetric('Duration', MetricUnit.Milliseconds, performance.now() - started);
      metrics.publishStoredMetrics();
    }
  };
}

/** What an operator needs of an error: both of its messages, what caused it, where. */
function factsOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: 'unknown', reason: String(error) };
  return {
    error: error.name,
    reason: error.message,
    ...(error instanceof Failure && error.internal !== '' ? { internal: error.internal } : {}),
    ...(error.cause === undefined ? {} : { cause: String(error.cause) }),
    stack: error.stack,
  };
}
