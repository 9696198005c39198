import type { Notifying } from '../contract.ts';
import type { DataStatus } from '../domain/data-status.ts';
import type { Message } from '../ports/messages.ts';
import { editionOf, failureOf, listed, reportOf } from './lines.ts';
import { awaitingLines, missingLines } from './owed-lines.ts';
import type { Notices } from './strings.ts';
import { subjectOf } from './subject.ts';
import type { Told } from './told.ts';

/** One message in every language, one after the other. */
export function messageOf(
  run: Notifying,
  told: readonly Told[],
  inEach: readonly Notices[],
  { publicAddress, data }: { readonly publicAddress: string; readonly data: DataStatus | undefined },
): Message {
  const parts = inEach.map((notices) => partOf(run, told, notices, { publicAddress, data }).join('\n'));
  return { subject: subjectOf(run, told), body: parts.join('\n\n――――――――\n\n') };
}

function partOf(
  run: Notifying,
  told: readonly Told[],
  notices: Notices,
  { publicAddress, data }: { readonly publicAddress: string; readonly data: DataStatus | undefined },
): readonly string[] {
  const { organisation, purpose, runId } = run;
  const having = <S extends Told['status']>(status: S) =>
    told.filter((one): one is Told & { status: S } => one.status === status);
  const linkTo = ({ report, period, edition }: { report: string; period: string; edition: number }): string =>
    [publicAddress, 'r', ...[organisation, report, period, edition].map(encodeURIComponent)].join('/');
  const list = (heading: string, entries: readonly (readonly string[])[]): readonly string[] =>
    listed(notices, notices.say(heading), entries);
  const say = notices.say;
  return [
    say('heading', { organisation, purpose: say(`purpose.${purpose}`) }),
    ...(run.failure ? ['', say('runFailed'), say('technical', { message: run.failure.error })] : []),
    ...list(
      'published',
      having('published').map((one) => [
        editionOf(notices, one),
        linkTo(one),
        ...(one.access === 'token' ? [say('protected')] : []),
      ]),
    ),
    ...list(
      'awaitingApproval',
      having('awaitingApproval').map((one) => [editionOf(notices, one), say('awaitingAdvice')]),
    ),
    ...list(
      'failed',
      having('failed')
        .filter((one) => !isNothingYet(run, one))
        .map((one) => failureOf(notices, one)),
    ),
    ...list(
      'verified',
      having('verified').map((one) => [
        editionOf(notices, one),
        ...(one.note === undefined ? [] : [say('storedBytes'), say('technical', { message: one.note })]),
      ]),
    ),
    ...list(
      'unchanged',
      having('unchanged').map((one) => [
        editionOf(notices, one),
        ...(one.withdrawn ? [say('withdrawnAdvice')] : []),
      ]),
    ),
    ...list('readiness', readiness(run, told, notices)),
    ...(data ? [...gaps(run, data, notices), ...awaitingReview(run, data, notices)] : []),
    ...(purpose === 'quarterClose' ? ranking(told, notices) : []),
    '',
    say('run', { runId }),
  ];
}

/** Of a quarter, that nothing was handed in is what the run was to find out, and no failure of it. */
export function isNothingYet({ purpose }: Notifying, told: { status: string; error?: string }): boolean {
  const internal = purpose === 'quarterClose' || purpose === 'reminder';
  return internal && told.status === 'failed' && told.error === 'plan.no-data';
}

/** Of each report: whether its data would be published as they are. */
function readiness(run: Notifying, told: readonly Told[], notices: Notices): readonly (readonly string[])[] {
  return told.flatMap((one) => {
    const of = reportOf(notices, one);
    if (isNothingYet(run, one)) return [[notices.say('nothingYet', { of })]];
    if (one.status !== 'computed' || run.purpose === 'reminder') return [];
    if (one.blocking.length === 0) return [[notices.say('ready', { of })]];
    const findings = one.blocking.map((finding) => notices.finding(finding));
    return [[notices.say('notReady', { of, count: findings.length }), ...findings.slice(0, 20)]];
  });
}

/** The day that the run's figures hold as of: the end of the last month that is over. */
const lastDayOf = ({ publications }: Notifying): string =>
  publications
    .map(({ releasedOn }) => releasedOn)
    .sort()
    .at(-1) ?? '';

/** What of a quarter's data is not there by the last month that is over. */
function gaps(run: Notifying, { owed }: DataStatus, notices: Notices): readonly string[] {
  const last = lastDayOf(run);
  const until = notices.month(last.slice(0, 7));
  const lines = missingLines(notices, owed, last);
  if (lines.length === 0) return ['', notices.say('noGaps', { until })];
  return [...listed(notices, notices.say('gaps'), lines), notices.say('gapsUntil', { until })];
}

/** What reviewers have before them: it is there, and does not count yet. */
function awaitingReview(run: Notifying, { owed, reviews }: DataStatus, notices: Notices): readonly string[] {
  const count = reviews.reduce((sum, { awaiting }) => sum + awaiting, 0);
  if (count === 0) return [];
  const lines = awaitingLines(notices, owed, lastDayOf(run));
  return [
    ...listed(notices, notices.say('awaitingReview'), lines),
    ...(lines.length === 0 ? [''] : []),
    notices.say('awaitingReviewRows', { count, organisation: run.organisation }),
  ];
}

function ranking(told: readonly Told[], notices: Notices): readonly string[] {
  const rows = told.flatMap((one) => one.ranking);
  const ranked = rows.filter(({ rank }) => rank !== null);
  const lines = ranked.map(({ facilityId, rank, score }) => [
    notices.say('rank', { rank: rank ?? '', facility: facilityId, score: score ?? '' }),
  ]);
  const unranked = rows.length - ranked.length;
  return [
    ...listed(notices, notices.say('ranking'), lines),
    ...(lines.length > 0 && unranked > 0 ? [notices.say('unranked', { count: unranked })] : []),
  ];
}
