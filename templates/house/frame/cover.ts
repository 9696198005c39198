import { dateText, monthText, yearText } from '../../../functions/domain/date-text.ts';
import type { Cover, ReportDocument } from '../../../functions/domain/document.ts';
import { asOf, startsOn } from '../../../functions/domain/period.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { plain } from '../../../functions/domain/words.ts';
import { halfName } from './half.ts';
import { editionName, organisationName, preparedBy } from './names.ts';

export interface CoverWords {
  /** The title in the lines it is set in, each a paragraph of one sentence. */
  readonly titleLines: string;
  /** What the report covers, as its own words say. */
  readonly scope: Text;
  /** Of what is no report of a period: what stands in place of its data period and scope. */
  readonly particulars?: Cover['items'];
  /** What kind of publication it is; left out, a progress report. */
  readonly imprint?: Text;
}

/** The cover: title slip and imprint (domain.md §1.0, rows 0.1 to 0.6). */
export function cover(context: ViewContext, words: CoverWords): Cover {
  const numerals = plain(context.say('common:cover.numerals'));
  const item = (key: string, description: Text) => ({
    term: context.say(`common:cover.${key}`),
    description,
  });
  const { period, language, stamp } = context;
  const date = (id: string, day: string): Text => [context.constant(id, dateText(day, language))];
  return {
    titleLines: context.paragraphs(words.titleLines).map(plain),
    period: plain(halfName(context, 'cover', yearText(period.year, numerals))),
    organisation: organisationName(context),
    imprint: words.imprint ?? context.say('common:cover.imprint'),
    items: [
      ...(words.particulars ?? [
        item(
          'reportingPeriod',
          context.say('common:fromTo', {
            from: date('period.from', startsOn(period)),
            to: date('period.to', asOf(period)),
          }),
        ),
        item('scope', words.scope),
      ]),
      item('preparedBy', preparedBy(context)),
      item('released', [context.constant('stamp.releasedMonth', monthText(stamp.releasedOn, language))]),
      item('edition', editionName(context)),
      item('language', context.say('common:cover.languageName')),
    ],
  };
}

/** Running heads and the document's title, from the report's own name. */
export function runningHeads(
  context: ViewContext,
  nameKey: string,
): Pick<ReportDocument, 'title' | 'running'> {
  const name = context.say(nameKey);
  const title = context.say('common:reportAndPeriod', {
    report: name,
    period: halfName(context, 'sentence'),
  });
  const head = context.say('common:running', { report: name, period: halfName(context, 'running') });
  return {
    title: plain(title),
    running: {
      organisation: plain(organisationName(context)),
      report: plain(head),
      edition: plain(editionName(context)),
    },
  };
}
