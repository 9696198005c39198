import type { DataStatus, OwedData } from '../../domain/data-status.ts';
import type { SheetStrings } from '../../domain/sheet/sheet-strings.ts';
import { type IntakeStrings, sayOf } from '../../intake/say-problem.ts';
import type { Notices } from '../../notify/strings.ts';
import { table } from '../table.ts';
import { datasetLabel } from './dataset-label.ts';

type Say = (path: string, values?: Readonly<Record<string, string>>) => string;

/** How the data stand as tables: what is owed, what reviews have before them, the suppliers' campaigns. */
export function statusText(
  status: DataStatus,
  { status: strings, sheets }: Readonly<Record<string, unknown>>,
  notices: Notices,
): string {
  const say: Say = (path, values) => sayOf(strings as IntakeStrings, path, values);
  const parts = [
    say('title.data', { organisation: status.organisation, period: status.period, on: status.on }),
    owedTable(status, say, notices),
    reviewsTable(status, say, sheets as SheetStrings),
    campaignsTable(status, say),
    summary(status, say),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function owedTable({ owed }: DataStatus, say: Say, notices: Notices): string {
  if (owed.length === 0) return say('owed.nothing');
  const heads = ['facility', 'source', 'state', 'complete', 'awaiting', 'missing', 'late'];
  const rows = owed.map((one) => [
    one.name ? `${one.name[notices.language] ?? ''} ${one.owner}`.trim() : notices.say('wholeOrganisation'),
    notices.find(`source.${one.expectation.split(':').at(-1)}`) ?? one.expectation,
    say(`states.${one.state}`),
    `${one.complete.length}/${monthsIn(one)}`,
    monthsText(one.awaitingReview),
    monthsText(one.missing),
    one.late.length === 0 ? '' : String(one.late.length),
  ]);
  return table(
    heads.map((head) => say(`heads.${head}`)),
    rows,
    new Set([say('heads.late'), say('heads.complete')]),
  );
}

const monthsIn = ({ complete, awaitingReview, missing, ahead }: OwedData): number =>
  complete.length + awaitingReview.length + missing.length + ahead.length;

/** The months of a year by their numbers, runs of them joined: 1–3 5. */
function monthsText(months: readonly string[]): string {
  const runs: [number, number][] = [];
  for (const month of months.map((one) => Number(one.slice(5)))) {
    const last = runs.at(-1);
    if (last && month === last[1] + 1) last[1] = month;
    else runs.push([month, month]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(' ');
}

function reviewsTable({ reviews }: DataStatus, say: Say, sheets: SheetStrings): string {
  if (reviews.length === 0) return '';
  const heads = ['dataset', 'facility', 'rowsAwaiting', 'rowsRejected'];
  return table(
    heads.map((head) => say(`heads.${head}`)),
    reviews.map(({ dataset, facility, awaiting, rejected }) => [
      datasetLabel(sheets, dataset),
      facility ?? '',
      awaiting,
      rejected,
    ]),
  );
}

function campaignsTable({ campaigns }: DataStatus, say: Say): string {
  if (campaigns.length === 0) return '';
  const heads = ['campaign', 'asked', 'answered', 'accepted', 'rejected', 'overdue'];
  return table(
    heads.map((head) => say(`heads.${head}`)),
    campaigns.map(({ year, template, asked, answered, accepted, rejected, late }) => [
      `${template} ${year}`,
      ...[asked, answered, accepted, rejected, late],
    ]),
  );
}

function summary({ owed, reviews }: DataStatus, say: Say): string {
  const of = (...states: readonly OwedData['state'][]): string =>
    String(owed.filter(({ state }) => states.includes(state)).length);
  const rows = reviews.reduce((sum, { awaiting }) => sum + awaiting, 0);
  return say('summary.counts', {
    complete: of('complete'),
    awaiting: of('awaitingReview'),
    missing: of('missing', 'late'),
    late: of('late'),
    rows: String(rows),
  });
}
