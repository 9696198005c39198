import { Duration } from 'aws-cdk-lib';
import {
  type Alarm,
  AlarmStatusWidget,
  Dashboard,
  GraphWidget,
  type IMetric,
  type Metric,
  Stats,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import type { Operated } from './operations.ts';
import { resourceName } from './resource-names.ts';

/** The one dashboard: alarms first, then runs, functions, the API and what waits for a person. */
export function operationsDashboard(
  scope: Construct,
  {
    configuration,
    machines,
    functions,
    queues,
    api,
    alarms,
    memory,
  }: Operated & { readonly alarms: readonly Alarm[]; readonly memory: readonly Metric[] },
): Dashboard {
  const period = Duration.minutes(5);
  const all = Object.entries(functions.byName);
  const ofEach = (metric: (one: (typeof all)[number][1]) => Metric): IMetric[] =>
    all.map(([label, one]) => metric(one).with({ label }));
  const dashboard = new Dashboard(scope, 'Dashboard', {
    dashboardName: resourceName(configuration.stage, 'operations'),
    defaultInterval: Duration.days(7),
  });
  const graph = (title: string, left: IMetric[], width = 12): GraphWidget =>
    new GraphWidget({ title, left, width, height: 6, period });
  dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24 }));
  dashboard.addWidgets(
    graph(
      'Runs',
      Object.values(machines).flatMap((one) => [
        one.metricStarted(),
        one.metricSucceeded(),
        one.metricFailed(),
        one.metricTimedOut(),
      ]),
    ),
    graph(
      'Duration of runs, ms',
      Object.values(machines).map((one) => one.metricTime()),
    ),
  );
  dashboard.addWidgets(
    graph(
      'Duration of functions, ms (p95)',
      ofEach((one) => one.metricDuration({ statistic: Stats.p(95) })),
    ),
    graph('Errors and throttles', [
      ...ofEach((one) => one.metricErrors()),
      ...ofEach((one) => one.metricThrottles()),
    ]),
  );
  dashboard.addWidgets(
    graph('Requests and errors of the API', [api.requests, api.clientErrors, api.serverErrors], 8),
    graph('Memory used, MB', [...memory], 8),
    graph(
      'Dead letters',
      Object.values(queues).map((one) => one.metricApproximateNumberOfMessagesVisible()),
      8,
    ),
  );
  return dashboard;
}
