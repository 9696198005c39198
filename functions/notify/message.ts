import type { Notifying } from '../contract.ts';
import type { Message } from '../ports/messages.ts';
import { editionOf, failureOf, gapLines, gapsUpTo, listed, reportOf } from './lines.ts';
import type { Notices } from './strings.ts';
import { subjectOf } from './subject.ts';
import type { Told } from './told.ts';

/** One message in every language, one after the other. */
export function messageOf(
  run: Notifying,
  told: readonly Told[],
  inEach: readonly Notices[],
  publicAddress: string,
): Message {
  const parts = inEach.map((notices) => partOf(run, told, notices, publicAddress).join('\n'));
  return { subject: subjectOf(run, told), body: parts.join('\n\n――――――――\n\n') };
}

function partOf(
  run: Notifying,
  told: readonly Told[],
  notices: Notices,
  publicAddress: string,
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
      having('verified').map((one) => [editionOf(notices, one)]),
    ),
    ...list(
      'unchanged',
      having('unchanged').map((one) => [
        editionOf(notices, one),
        ...(one.withdrawn ? [say('withdrawnAdvice')] : []),
      ]),
    ),
    ...list('readiness', readiness(run, told, notices)),
    ...(having('computed').length > 0 ? gaps(run, told, notices) : []),
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

/** A quarter's data by the last month that is over: the day that the run's figures hold as of. */
function gaps(run: Notifying, told: readonly Told[], notices: Notices): readonly string[] {
  const days = run.publications.map(({ releasedOn }) => releasedOn).sort();
  const last = days.at(-1) ?? '';
  const until = notices.month(last.slice(0, 7));
  const found = gapsUpTo(told, last);
  if (found.length === 0) return ['', notices.say('noGaps', { until })];
  return [
    ...listed(notices, notices.say('gaps'), gapLines(notices, found)),
    notices.say('gapsUntil', { until }),
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
