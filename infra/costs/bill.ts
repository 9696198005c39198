import type { FunctionSpec } from '../function-spec.ts';
import type { MeasuredRun } from './measured.ts';
import { prices } from './prices.ts';

/** US dollars by service. */
export type Bill = Readonly<Record<string, number>>;

/** Memory that comes with one whole core, in MB. */
const wholeCore = 1769;

/** Bytes of a read unit, strongly consistent. */
const readUnitBytes = 4096;

/** Lines of log and metrics that a call writes, in bytes: a generous guess, about three times what the sample's calls write. */
const logBytes = 4096;

const gigabyte = 1e9;

/**
 * How many times longer a function takes on Lambda than on this machine, at most: it was measured with a whole core, and
 * gets a part of one below 1,769 MB.
 */
export function slowdown(memory: number): number {
  return Math.max(1, wholeCore / memory);
}

/** What one run costs. */
export function billOfRun(
  { functions, transitions, requests, bytesRead }: MeasuredRun,
  specs: Readonly<Record<string, FunctionSpec>>,
): Bill {
  const calls = sum(functions.map(({ invocations }) => invocations));
  const gigabyteSeconds = sum(
    functions.map(({ function: name, totalMilliseconds }) => {
      const memory = specs[name]?.memory ?? 0;
      return (totalMilliseconds / 1000) * slowdown(memory) * (memory / 1024);
    }),
  );
  const asked = (action: string): number => requests[action] ?? 0;
  const s3Writes = asked('s3:PutObject') + asked('s3:ListBucket');
  const writes = asked('dynamodb:PutItem') + asked('dynamodb:UpdateItem') + asked('dynamodb:BatchWriteItem');
  // Each request reads at least one unit.
  const reads = bytesRead / readUnitBytes + asked('dynamodb:Query') + asked('dynamodb:GetItem');
  return {
    Lambda: gigabyteSeconds * prices.lambda.gigabyteSecond + calls * prices.lambda.request,
    'Step Functions': transitions * prices.stepFunctions.transition,
    DynamoDB: reads * prices.dynamodb.readUnit + writes * prices.dynamodb.writeUnit,
    S3: asked('s3:GetObject') * prices.s3.read + s3Writes * prices.s3.write,
    // Bucket keys make these far fewer.
    KMS: (asked('s3:GetObject') + s3Writes) * prices.kms.request,
    CloudWatch: ((calls * logBytes) / gigabyte) * prices.cloudWatch.logGigabyte,
  };
}

/** What so many records cost to be taken in and to be kept for so many months, at so many bytes. */
export function billOfRecords(records: number, bytes: number, months: number): Bill {
  const { writeUnit, gigabyteMonth, restorableGigabyteMonth } = prices.dynamodb;
  const kept = (bytes / gigabyte) * months * (gigabyteMonth + restorableGigabyteMonth);
  return { DynamoDB: records * writeUnit + kept };
}

/** What is paid for whether anything runs or not. */
export function standingBill(
  parts: {
    readonly keys: number;
    readonly secrets: number;
    readonly alarms: number;
    readonly dashboards: number;
  },
  months: number,
): Bill {
  const { kms, secretsManager, cloudWatch } = prices;
  return {
    KMS: parts.keys * kms.keyMonth * months,
    'Secrets Manager': parts.secrets * secretsManager.secretMonth * months,
    CloudWatch:
      (parts.alarms * cloudWatch.alarmMonth + parts.dashboards * cloudWatch.dashboardMonth) * months,
  };
}

export function times(count: number, bill: Bill): Bill {
  return Object.fromEntries(Object.entries(bill).map(([service, dollars]) => [service, dollars * count]));
}

export function together(...bills: readonly Bill[]): Bill {
  const services = new Set(bills.flatMap((bill) => Object.keys(bill)));
  return Object.fromEntries(
    [...services].map((service) => [service, sum(bills.map((bill) => bill[service] ?? 0))]),
  );
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
