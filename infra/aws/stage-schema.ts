import { RegionInfo } from 'aws-cdk-lib/region-info';
import * as z from 'zod';
import { cronExpression, faultOf } from './moment.ts';

const whole = (least: number, most: number) => z.int().min(least).max(most);

/** What CloudWatch Logs takes, in days. */
const logDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

const regions = new Set(RegionInfo.regions.map(({ name }) => name));

/** Names of the IANA database, Asia/Kolkata as well as Asia/Calcutta: Intl lists only one of each pair, but reads both. */
function isTimeZone(name: string): boolean {
  if (!/^(UTC|[A-Z]\w+(\/[A-Z][\w+-]*)+)$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

const allDiffer = <Item>(items: readonly Item[], keyOf: (item: Item) => string): boolean =>
  new Set(items.map(keyOf)).size === items.length;

const moment = z
  .strictObject({
    months: z
      .array(whole(1, 12))
      .refine((all) => allDiffer(all, String), 'it names one month twice; write each once')
      .optional(),
    day: whole(1, 31).optional(),
    hour: whole(0, 23),
    minute: whole(0, 59),
  })
  .superRefine((value, context) => {
    const fault = faultOf(value);
    if (fault === undefined) return;
    const message = `it ${fault}; name a day that each of its months has in every year`;
    context.addIssue({ code: 'custom', message });
  });
const moments = z
  .array(moment)
  .min(1, 'it never fires; write at least one moment')
  .refine((all) => allDiffer(all, cronExpression), 'it names one moment twice; write each once');

/** One stage: everything about a deployment that is not the same for all. Organisations are data and stand nowhere here. */
export const stageSchema = z.strictObject({
  /** Account that the stage belongs to; null leaves it to the command, or outside of `prod` to the credentials. */
  account: z
    .string()
    .regex(/^\d{12}$/, 'write the twelve digits of an AWS account')
    .nullable(),
  region: z
    .string()
    .refine((name) => regions.has(name), 'write the name of an AWS region such as ap-southeast-1'),
  timeZone: z
    .string()
    .refine(isTimeZone, 'write the name of a time zone such as Asia/Shanghai or Europe/Berlin'),
  /** By kind, when each fires. The organisations' profiles say what is due then. */
  schedules: z.strictObject({
    quarterClose: moments,
    publication: moments,
    reminder: moments,
    overdue: moments,
  }),
  notifications: z.strictObject({
    emails: z
      .array(z.email('write an e-mail address such as reports@example.com'))
      .refine((all) => allDiffer(all, String), 'it names one address twice; write each once'),
  }),
  retention: z.strictObject({
    /** How long S3 lets nobody delete a published object (COMPLIANCE) or nobody without a special permission (GOVERNANCE). */
    editions: z
      .strictObject({ mode: z.enum(['GOVERNANCE', 'COMPLIANCE']), days: whole(1, 36_500) })
      .nullable(),
    /** Days until files that were handed in, and what became of them, are deleted. */
    intakeDays: whole(365, 36_500),
    /** Days until an upload is deleted from where it arrived; the file itself is kept as an original. */
    incomingDays: whole(1, 365),
    /** Days until intermediate results are deleted. */
    workDays: whole(7, 3650),
    logDays: z.literal(logDays, `CloudWatch Logs takes ${logDays.join(', ')}`),
    /** Days until S3's access logs are deleted. */
    accessLogDays: whole(1, 3650),
  }),
  /** What the HTTP API lets through, of all callers together. */
  throttling: z.strictObject({ requestsPerSecond: whole(1, 10_000), burst: whole(1, 5000) }),
  /** Whether tables and buckets refuse to be deleted, and stay when the stack goes. */
  protected: z.boolean(),
});

export type Stage = z.infer<typeof stageSchema>;
