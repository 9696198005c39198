import { RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpIamAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { type Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { blueprint } from '../blueprint.ts';
import type { RouteSpec } from '../function-spec.ts';
import { acknowledge } from './acknowledge.ts';
import type { Configuration } from './configuration.ts';
import { resourceName } from './resource-names.ts';

/** The HTTP API. It stands before its routes, for functions that it routes to may need to know its address. */
export class Api extends Construct {
  readonly api: HttpApi;
  readonly requests: Metric;
  readonly clientErrors: Metric;
  readonly serverErrors: Metric;

  constructor(scope: Construct, id: string, { stage, retention, throttling }: Configuration) {
    super(scope, id);
    this.api = new HttpApi(this, 'HttpApi', {
      apiName: resourceName(stage, 'api'),
      createDefaultStage: false,
    });
    const logs = new LogGroup(this, 'AccessLogs', {
      logGroupName: `/aws/vendedlogs/apis/${resourceName(stage, 'api')}`,
      retention: retention.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const answering = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      autoDeploy: true,
      throttle: { rateLimit: throttling.requestsPerSecond, burstLimit: throttling.burst },
      accessLogSettings: { destination: new LogGroupLogDestination(logs), format: accessLogFormat },
    });
    this.requests = answering.metricCount();
    this.clientErrors = answering.metricClientError({ statistic: Stats.SUM });
    this.serverErrors = answering.metricServerError({ statistic: Stats.SUM });
  }

  /** Without a slash at its end. */
  get address(): string {
    return this.api.apiEndpoint;
  }

  addRoutes(functions: Readonly<Record<string, IFunction>>): void {
    const integrations = new Map<string, HttpLambdaIntegration>();
    for (const route of blueprint.routes as readonly RouteSpec[]) {
      const integration =
        integrations.get(route.function) ??
        new HttpLambdaIntegration(route.function, functions[route.function] as IFunction);
      integrations.set(route.function, integration);
      const added = this.api.addRoutes({
        path: route.path,
        methods: [HttpMethod[route.method]],
        integration,
        authorizer: route.access === 'iam' ? new HttpIamAuthorizer() : new HttpNoneAuthorizer(),
      });
      if (route.access === 'iam') continue;
      for (const one of added) {
        acknowledge(one, {
          'AwsSolutions-APIG4':
            'published reports are read by the public; the function itself asks for a signed token where the organisation wants one',
        });
      }
    }
  }
}

/** The path without its query, which may hold a token. */
const accessLogFormat = AccessLogFormat.custom(
  JSON.stringify({
    requestId: '$context.requestId',
    at: '$context.requestTime',
    ip: '$context.identity.sourceIp',
    method: '$context.httpMethod',
    path: '$context.path',
    route: '$context.routeKey',
    status: '$context.status',
    bytes: '$context.responseLength',
    milliseconds: '$context.responseLatency',
    error: '$context.error.message',
  }),
);
