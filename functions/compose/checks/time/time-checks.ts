import { type DateSeen, datesIn } from '../../../domain/dates/dates-in-text.ts';
import { announced, sentencesIn, speaksOfPlan } from '../../../domain/dates/plans.ts';
import type { Draft, TextCheck } from '../../../domain/draft.ts';
import type { Observation } from '../../../domain/finding.ts';
import { lineText } from '../../../domain/html/reading.ts';
import { asOf, parsePeriod } from '../../../domain/period.ts';
import { type ContentWords, contentWords } from '../content-words.ts';
import { placeOf, readingOf } from '../draft-reading.ts';

const yearOf = ({ period }: Draft): number => parsePeriod(period).year;

const lastOf = (dates: readonly DateSeen[]): string =>
  dates
    .map(({ to }) => to)
    .sort()
    .at(-1) as string;

/** C-STALE: what a sentence announces must still lie ahead on the day of release, whoever wrote it. */
function stalePlans(draft: Draft): readonly Observation[] {
  const { language, releasedOn } = draft;
  return readingOf(draft).lines.flatMap((line) =>
    sentencesIn(lineText(line))
      .filter((sentence) => speaksOfPlan(sentence, language))
      .flatMap((sentence): readonly Observation[] => {
        const dates = datesIn(announced(sentence), language, yearOf(draft));
        if (dates.length === 0 || lastOf(dates) > releasedOn) return [];
        const values = { words: dates.map(({ words }) => words).join(', '), last: lastOf(dates) };
        return [
          {
            subject: language,
            values: { ...values, released: releasedOn },
            place: { ...placeOf(draft, line), sentence },
          },
        ];
      }),
  );
}

interface Told {
  readonly slot: string;
  readonly happenedOn: string | undefined;
  readonly sentence: string;
  readonly date: DateSeen;
}

const planned = (slot: string): boolean => slot.startsWith('plan.');

const lastDay = (draft: Draft): string => asOf(parsePeriod(draft.period));

/** Dates that the organisation's own words give to what has happened; plans are not among them. */
function toldDates(draft: Draft, words: readonly ContentWords[], language: string): readonly Told[] {
  return words.flatMap(({ record, lines }) =>
    lines
      .flatMap(sentencesIn)
      .filter((sentence) => !planned(record.slot) && !speaksOfPlan(sentence, language))
      .flatMap((sentence) =>
        datesIn(sentence, language, yearOf(draft))
          .filter(({ grain }) => grain !== 'year')
          .map((date) => ({
            ...{ slot: record.slot, happenedOn: record.happenedOn, sentence, date },
          })),
      ),
  );
}

const told = (draft: Draft): readonly Told[] =>
  toldDates(draft, contentWords(draft, draft.language), draft.language);

const seen = (draft: Draft, { slot, sentence, date }: Told, day: string): Observation => ({
  subject: slot,
  values: { words: date.words, day },
  place: { language: draft.language, sentence },
});

/** C-PERIOD: nothing is told as done that lies after the day of release, by its record or by its words. */
function afterRelease(draft: Draft): readonly Observation[] {
  const recorded = contentWords(draft, draft.language).flatMap(({ record: { slot, happenedOn } }) =>
    happenedOn !== undefined && !planned(slot) && happenedOn > draft.releasedOn
      ? [{ subject: slot, values: { words: happenedOn, day: draft.releasedOn } }]
      : [],
  );
  const worded = told(draft).filter(({ date }) => date.from > draft.releasedOn);
  return [...recorded, ...worded.map((one) => seen(draft, one, draft.releasedOn))];
}

/** C-PERIOD: an event after the period is marked by the day of its record; without one it goes unmarked. */
const unmarked = (draft: Draft): readonly Observation[] =>
  told(draft)
    .filter(({ date, happenedOn }) => happenedOn === undefined && date.from > lastDay(draft))
    .filter(({ date }) => date.from <= draft.releasedOn)
    .map((one) => seen(draft, one, lastDay(draft)));

/** C-PERIOD: the words of an event give it the day, month or quarter that its record has. */
const otherDay = (draft: Draft): readonly Observation[] =>
  told(draft).flatMap((one, _, all): readonly Observation[] => {
    const { happenedOn, slot } = one;
    if (happenedOn === undefined) return [];
    const fits = all.some(
      (other) => other.slot === slot && other.date.from <= happenedOn && happenedOn <= other.date.to,
    );
    return fits ? [] : [seen(draft, one, happenedOn)];
  });

/** What both languages say alike; halves and years are often left to the context. */
const fine: ReadonlySet<DateSeen['grain']> = new Set(['day', 'month', 'quarter']);

/** C-PARITY: both languages give an event the same days, months and quarters, in whatever words. */
function otherLanguage(draft: Draft): readonly Observation[] {
  const spansOf = (language: string, slot: string): string => {
    const own = contentWords(draft, language).filter(({ record }) => record.slot === slot);
    const dates = own.flatMap(({ lines }) => lines.flatMap((line) => datesIn(line, language, yearOf(draft))));
    const spans = dates.filter(({ grain }) => fine.has(grain)).map(({ from, to }) => `${from}–${to}`);
    return [...new Set(spans)].sort().join(', ');
  };
  const others = [...draft.documents.keys()].filter((language) => language !== draft.language);
  return contentWords(draft, draft.language).flatMap(({ record: { slot } }) =>
    others.flatMap((other) => {
      const [here, there] = [spansOf(draft.language, slot), spansOf(other, slot)];
      if (here === there) return [];
      const values = { here: here || '—', there: there || '—', other };
      return [{ subject: slot, values, place: { language: draft.language } }];
    }),
  );
}

export const timeChecks: readonly TextCheck[] = [
  { id: 'plan-stale', rule: 'C-STALE', severity: 'blocking', run: stalePlans },
  { id: 'event-after-release', rule: 'C-PERIOD', severity: 'blocking', run: afterRelease },
  { id: 'event-unmarked', rule: 'C-PERIOD', severity: 'warning', run: unmarked },
  { id: 'event-other-day', rule: 'C-PERIOD', severity: 'warning', run: otherDay },
  { id: 'event-languages-differ', rule: 'C-PARITY', severity: 'blocking', run: otherLanguage },
];
