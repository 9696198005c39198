import type { OwedData } from '../domain/data-status.ts';
import type { Notices } from './strings.ts';

/** Months of what is owed, up to the one that ends on a day. */
function upTo(until: string, months: readonly string[]): readonly string[] {
  return months.filter((month) => month <= until.slice(0, 7));
}

/** One line for each owner that lacks something: what, of which months, and what of it is late. */
export function missingLines(
  notices: Notices,
  owed: readonly OwedData[],
  until: string,
): readonly (readonly string[])[] {
  return linesByOwner(notices, owed, (one) => {
    const missing = upTo(until, one.missing);
    const late = upTo(until, one.late);
    if (missing.length === 0) return undefined;
    const values = { source: sourceOf(notices, one), months: monthsText(notices, missing) };
    if (late.length === 0) return notices.say('lacking', values);
    if (late.length === missing.length) return notices.say('lackingLate', values);
    return notices.say('lackingPartlyLate', { ...values, late: monthsText(notices, late) });
  });
}

/** One line for each owner of whom something waits for a review. */
export function awaitingLines(
  notices: Notices,
  owed: readonly OwedData[],
  until: string,
): readonly (readonly string[])[] {
  return linesByOwner(notices, owed, (one) => {
    const months = upTo(until, one.awaitingReview);
    if (months.length === 0) return undefined;
    return notices.say('lacking', { source: sourceOf(notices, one), months: monthsText(notices, months) });
  });
}

function linesByOwner(
  notices: Notices,
  owed: readonly OwedData[],
  say: (one: OwedData) => string | undefined,
): readonly (readonly string[])[] {
  return [...Map.groupBy(owed, ({ owner }) => owner).values()].flatMap((own) => {
    const [{ owner, name }] = own as [OwedData];
    const lacking = own.flatMap((one) => say(one) ?? []);
    if (lacking.length === 0) return [];
    const called = name
      ? notices.say('facility', { name: name[notices.language] ?? owner, id: owner })
      : notices.say('wholeOrganisation');
    return [[notices.say('gapOf', { owner: called, lacking: lacking.join(notices.say('stop')) })]];
  });
}

function sourceOf(notices: Notices, { expectation }: OwedData): string {
  const kind = expectation.split(':').at(-1) as string;
  return notices.find(`source.${kind}`) ?? kind;
}

const monthsText = (notices: Notices, months: readonly string[]): string =>
  months.map((month) => notices.month(month)).join(notices.say('gap'));
