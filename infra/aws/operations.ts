import { Duration } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { metrics } from '../../functions/wiring/names.ts';
import { blueprint } from '../blueprint.ts';
import type { FunctionSpec } from '../function-spec.ts';
import { Alarms, sum } from './alarms.ts';
import type { Api } from './api.ts';
import type { Configuration } from './configuration.ts';
import { operationsDashboard } from './dashboard.ts';
import { metricsNamespace } from './function-environment.ts';
import type { Functions } from './functions.ts';

export interface Operated {
  readonly configuration: Configuration;
  readonly topic: ITopic;
  readonly machines: Readonly<Record<string, StateMachine>>;
  readonly functions: Functions;
  readonly queues: Readonly<Record<string, IQueue>>;
  readonly api: Api;
}

/** Share of a function's memory from which the next larger document may no longer fit. */
const fullMemory = 0.9;

/** Alarms and the dashboard: what an operator looks at. */
export class Operations extends Construct {
  constructor(scope: Construct, id: string, operated: Operated) {
    super(scope, id);
    const { machines, queues, api, functions, configuration } = operated;
    const alarms = new Alarms(this, 'Alarms', operated.topic);

    for (const [name, machine] of Object.entries(machines)) {
      const ends = [machine.metricFailed(), machine.metricTimedOut(), machine.metricAborted()];
      alarms.watch(`${name}Failed`, {
        metric: sum(`Failed runs of ${name}`, ends),
        threshold: 1,
        what: `A run of ${name} failed, took too long or was aborted.`,
        runbook: 'a-run-failed',
      });
    }
    for (const [name, queue] of Object.entries(queues)) {
      alarms.watch(`${name}DeadLetters`, {
        metric: queue.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM }),
        threshold: 1,
        what: `Calls of ${name} could not be delivered or processed.`,
        runbook: 'dead-letters',
      });
    }
    alarms.watch('ApiFails', {
      metric: api.serverErrors,
      threshold: 5,
      what: 'The HTTP API answered five times within five minutes with an error of its own.',
      runbook: 'the-api-fails',
    });
    alarms.watch('Overdue', {
      metric: new Metric({
        namespace: metricsNamespace(configuration.stage),
        metricName: metrics.overdue,
        dimensionsMap: { service: blueprint.functions[blueprint.schedules.overdue.function].folder },
        statistic: Stats.MAXIMUM,
        period: Duration.days(1),
      }),
      threshold: 1,
      what: 'Publications are past their release date, or the daily count of them did not run.',
      runbook: 'publications-are-overdue',
      expected: true,
    });
    const memory = Object.entries<FunctionSpec>(blueprint.functions)
      .filter(([, { carries }]) => carries === 'browser')
      .map(([name, { memory, folder }]) => {
        const used = memoryUsed(this, functions, name, configuration.stage, folder);
        alarms.watch(`${name}Memory`, {
          metric: used,
          threshold: Math.floor(memory * fullMemory),
          what: `${name} used ${fullMemory * 100} % of its ${memory} MB or more.`,
          runbook: 'memory-of-render',
        });
        return used;
      });
    operationsDashboard(this, { ...operated, alarms: alarms.all, memory });
  }
}

/** Lambda writes at the end of each call what it used at most; the largest of five minutes. */
function memoryUsed(
  scope: Construct,
  functions: Functions,
  name: string,
  stage: string,
  folder: string,
): Metric {
  const metricName = 'MemoryUsed';
  const filter = new MetricFilter(scope, `${name}MemoryUsed`, {
    logGroup: functions.logGroups[name]!,
    filterPattern: FilterPattern.stringValue('$.type', '=', 'platform.report'),
    metricNamespace: metricsNamespace(stage),
    metricName: `${metricName}-${folder}`,
    metricValue: '$.record.metrics.maxMemoryUsedMB',
  });
  return filter.metric({ statistic: Stats.MAXIMUM });
}
