import type { FunctionSpec } from '../function-spec.ts';
import { type Bill, billOfRecords, billOfRun, standingBill, sum, times, together } from './bill.ts';
import { markdownTable } from './markdown-table.ts';
import type { Measured } from './measured.ts';

/** What of a deployment is paid for by the month. */
export type StandingParts = Parameters<typeof standingBill>[0];

const months = 6;
const days = 182;

/** Half a year of one organisation, in Markdown: the sample, and the sample with the large campaign in place of its own. */
export function costTable(
  measured: Measured,
  specs: Readonly<Record<string, FunctionSpec>>,
  parts: StandingParts,
): string {
  const run = (part: 'publication' | 'quarterClose' | 'overdue' | 'large'): Bill =>
    billOfRun(measured[part], specs);
  const everyHalf = together(times(2, run('quarterClose')), times(days, run('overdue')), run('publication'));
  const { sampleRecords, largeRecords, publication, large } = measured;
  const sample = together(everyHalf, billOfRecords(sampleRecords, publication.bytesRead, months));
  const withCampaign = together(sample, run('large'), billOfRecords(largeRecords, large.bytesRead, months));
  const standing = standingBill(parts, months);
  const services = Object.keys(together(withCampaign, standing));
  const dollars = (value: number | undefined): string => (value ?? 0).toFixed(2);
  const rows = services.map((service) => [
    service,
    ...[sample, withCampaign, standing].map((bill) => dollars(bill[service])),
  ]);
  const total = [
    '**Sum**',
    ...[sample, withCampaign, standing].map((bill) => `**${dollars(sum(Object.values(bill)))}**`),
  ];
  const campaign = `with ${grouped(measured.suppliers)} suppliers × ${measured.smelters} smelters`;
  return markdownTable(
    ['US dollars for half a year', 'the sample', campaign, 'and whatever runs'],
    [...rows, total],
  );
}

const grouped = (value: number): string => String(value).replaceAll(/\B(?=(\d{3})+$)/g, ',');
