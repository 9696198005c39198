import { variables } from '../../functions/wiring/names.ts';
import { blueprint } from '../blueprint.ts';
import { machineArn, topicArn } from './services/arns.ts';

export const metricsNamespace = 'stele-local-metrics';

/** Where links lead when nothing else is said: the address that `npm start` serves on. */
export const localAddress = 'http://127.0.0.1:8787';

/** What configuration says on AWS, the address aside. */
export const localSettings = {
  [variables.timeZone]: 'Asia/Shanghai',
};

/** A person at the keyboard is told by the command; with STELE_LOG=INFO the functions' own log and metrics are shown too. */
export function loggingOf({
  STELE_LOG,
}: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> {
  return {
    POWERTOOLS_LOG_LEVEL: STELE_LOG ?? 'SILENT',
    POWERTOOLS_METRICS_DISABLED: String(!STELE_LOG),
    POWERTOOLS_METRICS_NAMESPACE: metricsNamespace,
  };
}

/** The variables that name workflows, topics and secrets. */
export function namesOfServices(region: string): Readonly<Record<string, string>> {
  const { workflows, topics, secrets } = blueprint;
  return Object.fromEntries([
    ...Object.entries(workflows).map(([name, { variable }]) => [variable, machineArn(region, name)]),
    ...Object.entries(topics).map(([name, { variable }]) => [variable, topicArn(region, name)]),
    ...Object.entries(secrets).map(([name, { variable }]) => [variable, name]),
  ]);
}
