import { dateText } from '../../../functions/domain/date-text.ts';
import type { Block } from '../../../functions/domain/document.ts';
import type { Figure } from '../../../functions/domain/figure.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import type { Fact } from './basis.ts';
import { lead } from './blocks.ts';
import { halfName } from './half.ts';
import { editionName, organisationName, preparedBy } from './names.ts';
import { type SectionDraft, section } from './section.ts';

export interface EditionParts {
  /** Locale key of the report's name. */
  readonly report: string;
  /** Whether it opens a page; left out, it does. */
  readonly startsPage?: boolean;
  /** What the report covers, as on its cover. */
  readonly scope: Text;
  /** Figures of the appendix, counted by what they print; nothing is said of none. */
  readonly figures: readonly Figure[];
  /** What each of the report's time bases stands for, and how the copy is checked. */
  readonly panels: readonly { readonly title: Text; readonly paragraphs: readonly Text[] }[];
}

const groupLength = 4;

/**
 * Edition page (domain.md §1.0, row 0.11): everything a reader needs to tell this copy from another. What the edition
 * restates stands in a section of its own, `restatementSection`, which closes the chapter.
 */
export function editionSection(context: ViewContext, parts: EditionParts): SectionDraft {
  const { startsPage = true } = parts;
  const head = { id: 'edition', title: context.say('common:edition.title'), startsPage };
  return section(
    context,
    head,
    () =>
      [
        ...lead(context.say('common:edition.lead')),
        { kind: 'facts', items: editionFacts(context, parts) },
        {
          kind: 'digest',
          caption: context.say('common:edition.digest'),
          groups: context.stamp.inputDigest.match(new RegExp(`.{1,${groupLength}}`, 'g')) ?? [],
        },
        { kind: 'panels', panels: [...parts.panels, verifyPanel(context)] },
      ] satisfies readonly Block[],
  );
}

/** What an edition says about earlier ones. */
export function restatementStatement(context: ViewContext): Text {
  const { supersedes, restatement } = context.stamp;
  if (supersedes === null)
    return context.say(`common:edition.${context.stamp.number === 1 ? 'first' : 'noneOnRecord'}`);
  const number: Text = [context.constant('stamp.supersedes', String(supersedes))];
  if (restatement === null) return context.say('common:edition.supersedes', { number });
  if (restatement.rows.length === 0) return context.say('common:edition.supersedesEqual', { number });
  return context.say('common:edition.supersedesRestated', {
    number,
    restated: [context.constant('stamp.restated', String(restatement.rows.length))],
  });
}

function editionFacts(context: ViewContext, parts: EditionParts): readonly Fact[] {
  const { stamp, profile, language } = context;
  const fact = (key: string, description: Text): Fact => ({
    term: context.say(`common:edition.${key}`),
    description,
  });
  const organisation = profile.sample
    ? context.say('common:edition.sample', { organisation: organisationName(context) })
    : organisationName(context);
  return [
    fact('organisation', organisation),
    fact(
      'report',
      context.say('common:reportAndPeriod', {
        report: context.say(parts.report),
        period: halfName(context, 'sentence'),
      }),
    ),
    fact(
      'edition',
      context.say('common:edition.editionText', {
        edition: editionName(context),
        history: restatementStatement(context),
      }),
    ),
    fact('released', [context.constant('stamp.releasedOn', dateText(stamp.releasedOn, language))]),
    fact(
      'cutOff',
      context.say('common:edition.cutOffText', {
        number: [context.constant('stamp.cutOff', String(stamp.cutOff))],
      }),
    ),
    ...(parts.figures.length === 0 ? [] : [fact('coverage', coverageCounts(context, parts.figures))]),
    fact('scope', parts.scope),
    fact('languages', context.say('common:edition.languagesText')),
    fact('preparedBy', preparedBy(context)),
    fact('contact', [context.constant('profile.contact', profile.contact)]),
  ];
}

/** How many figures of the appendix have a value, are a measured zero, do not apply, are missing. */
function coverageCounts(context: ViewContext, figures: readonly Figure[]): Text {
  const count = (id: string, test: (figure: Figure) => boolean): Text => [
    context.constant(`appendix.${id}`, String(figures.filter(test).length)),
  ];
  const isZero = (figure: Figure): boolean => figure.state === 'value' && !/[1-9]/.test(figure.printed);
  return context.say('common:edition.coverageText', {
    rows: count('rows', () => true),
    values: count('values', (figure) => figure.state === 'value' && !isZero(figure)),
    zeros: count('zeros', isZero),
    notApplicable: count('notApplicable', (figure) => figure.state === 'notApplicable'),
    missing: count('missing', (figure) => figure.state === 'missing'),
  });
}

function verifyPanel(context: ViewContext) {
  return { title: context.say('common:verify.title'), paragraphs: context.paragraphs('common:verify.text') };
}
