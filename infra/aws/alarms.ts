import { Duration } from 'aws-cdk-lib';
import {
  Alarm,
  ComparisonOperator,
  type IMetric,
  MathExpression,
  type Metric,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** One thing to be woken up for. */
export interface Watch {
  readonly metric: IMetric;
  /** The alarm goes off when the metric reaches it once. */
  readonly threshold: number;
  /** What has happened, for the person who reads the message. */
  readonly what: string;
  /** Anchor of the section of infra/README.md that says what to do. */
  readonly runbook:
    | 'a-run-failed'
    | 'publications-are-overdue'
    | 'dead-letters'
    | 'memory-of-render'
    | 'the-api-fails';
  /** Whether silence is a failure too. */
  readonly expected?: boolean;
}

/** The stage's alarms. Each tells the topic, and names the section of the runbook. */
export class Alarms extends Construct {
  readonly #topic: ITopic;
  readonly all: Alarm[] = [];

  constructor(scope: Construct, id: string, topic: ITopic) {
    super(scope, id);
    this.#topic = topic;
  }

  watch(id: string, { metric, threshold, what, runbook, expected = false }: Watch): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: expected ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING,
      alarmDescription: `${what} What to do: infra/README.md#${runbook}`,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
    this.all.push(alarm);
  }
}

/** Several counts as one. */
export function sum(label: string, metrics: readonly Metric[], period = Duration.minutes(5)): MathExpression {
  const usingMetrics = Object.fromEntries(metrics.map((metric, index) => [`m${index}`, metric]));
  return new MathExpression({ expression: `SUM(METRICS())`, usingMetrics, label, period });
}
