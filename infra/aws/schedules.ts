import { Stack } from 'aws-cdk-lib';
import { type IRole, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { blueprint } from '../blueprint.ts';
import type { ScheduleSpec } from '../function-spec.ts';
import type { Configuration } from './configuration.ts';
import { deadLetterQueue } from './dead-letter-queue.ts';
import { cronExpression, type Moment } from './moment.ts';
import { resourceName } from './resource-names.ts';

export interface SchedulesProps {
  readonly configuration: Configuration;
  readonly functions: Readonly<Record<string, IFunction>>;
}

/** What fires by itself: one schedule for each moment that the configuration gives a kind of the inventory. */
export class Schedules extends Construct {
  /** Calls that EventBridge Scheduler could not deliver. */
  readonly undelivered: IQueue;

  constructor(scope: Construct, id: string, { configuration, functions }: SchedulesProps) {
    super(scope, id);
    this.undelivered = deadLetterQueue(this, 'Undelivered');
    const kinds = Object.entries<ScheduleSpec>(blueprint.schedules);
    const called = [...new Set(kinds.map(([, spec]) => spec.function))];
    const group = new CfnScheduleGroup(this, 'Group', {
      name: resourceName(configuration.stage, 'schedules'),
    });
    const roles = new Map(
      called.map((name) => [name, this.#role(name, functions[name] as IFunction, group)]),
    );
    for (const [kind, spec] of kinds) {
      const moments: readonly Moment[] = configuration.schedules[kind as keyof Configuration['schedules']];
      moments.forEach((moment, index) => {
        const name = moments.length === 1 ? kind : `${kind}${index + 1}`;
        new CfnSchedule(this, name, {
          name,
          groupName: group.ref,
          description: `Calls ${spec.function} (${kind})`,
          scheduleExpression: cronExpression(moment),
          scheduleExpressionTimezone: configuration.timeZone,
          flexibleTimeWindow: { mode: 'OFF' },
          target: {
            arn: (functions[spec.function] as IFunction).functionArn,
            roleArn: (roles.get(spec.function) as IRole).roleArn,
            // The instant that it was set for, however late it is delivered.
            input: JSON.stringify({ trigger: kind, at: '<aws.scheduler.scheduled-time>' }),
            retryPolicy: { maximumRetryAttempts: 20, maximumEventAgeInSeconds: 6 * 3600 },
            deadLetterConfig: { arn: this.undelivered.queueArn },
          },
        });
      });
    }
  }

  #role(name: string, called: IFunction, group: CfnScheduleGroup): IRole {
    const ofThisGroup = {
      StringEquals: { 'aws:SourceAccount': Stack.of(this).account, 'aws:SourceArn': group.attrArn },
    };
    const statements = [
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [called.functionArn] }),
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.undelivered.queueArn] }),
    ];
    return new Role(this, `${name}Role`, {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', { conditions: ofThisGroup }),
      description: `What the schedules of ${name} may do: call it`,
      inlinePolicies: { schedule: new PolicyDocument({ statements }) },
    }).withoutPolicyUpdates();
  }
}
