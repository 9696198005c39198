import type { StandingParts } from './cost-table.ts';

/** Counts in a template what is paid for by the month. */
export function standingPartsOf(
  resources: Readonly<Record<string, { readonly Type: string }>>,
): StandingParts {
  const count = (type: string): number => Object.values(resources).filter(({ Type }) => Type === type).length;
  return {
    keys: count('AWS::KMS::Key'),
    secrets: count('AWS::SecretsManager::Secret'),
    alarms: count('AWS::CloudWatch::Alarm'),
    dashboards: count('AWS::CloudWatch::Dashboard'),
  };
}
