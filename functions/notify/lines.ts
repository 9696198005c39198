import { messageOfCause } from '../domain/failure.ts';
import type { Notices } from './strings.ts';
import type { Told } from './told.ts';

/** Entries of one list; who wants them all looks at the run. */
const most = 40;

/** A heading with its entries, cut where they get too many; nothing where there are none. */
export function listed(
  notices: Notices,
  heading: string,
  entries: readonly (readonly string[])[],
): readonly string[] {
  if (entries.length === 0) return [];
  const shown = entries
    .slice(0, most)
    .flatMap(([first = '', ...rest]) => [
      notices.say('item', { text: first }),
      ...rest.map((text) => notices.say('under', { text })),
    ]);
  const left = entries.length - most;
  return ['', heading, ...shown, ...(left > 0 ? [notices.say('more', { count: left })] : [])];
}

export function reportOf(notices: Notices, { report, period }: Told): string {
  return notices.say('ofReport', { report: notices.report(report), period: notices.period(period) });
}

export function editionOf(notices: Notices, told: Told & { readonly edition: number }): string {
  return notices.say('edition', { of: reportOf(notices, told), edition: told.edition });
}

/** What went wrong, in three steps: what to do, what the findings are, what the system itself says. */
export function failureOf(
  notices: Notices,
  told: Told & { readonly error: string; readonly cause: string },
): readonly string[] {
  const advice = notices.find(`advice.${told.error}`) ?? notices.say('advice.other');
  const findings = told.blocking.map((finding) => notices.finding(finding));
  return [
    notices.say('gapOf', { owner: reportOf(notices, told), lacking: advice }),
    ...(findings.length > 0 ? [notices.say('findings'), ...findings.slice(0, most)] : []),
    notices.say('technical', { message: messageOfCause(told) }),
  ];
}
