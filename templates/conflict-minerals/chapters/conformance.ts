import { holdsForAll } from '../../../functions/domain/claim.ts';
import type { Block } from '../../../functions/domain/document.ts';
import type { Metal } from '../../../functions/domain/minerals.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { paragraph } from '../../../functions/domain/words.ts';
import { amountOf, digits, hasValue } from '../../house/frame/amounts.ts';
import { lead, prose, slotBlocks, spoken } from '../../house/frame/blocks.ts';
import { listedInSentence } from '../../house/frame/names.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { conflictMetals, metalName, metalPart } from '../metal-names.ts';
import { conformanceOf, partOfWhole, statusListDate } from '../results.ts';
import { standings, standingsTable } from './standings-table.ts';

const at = (key: string): string => `conflict-minerals:actions.sor.${key}`;

/** Row 13: how many smelters conform to RMAP, by metal; "not assessed" where no status list was supplied. */
export function conformanceSection(context: ViewContext): SectionDraft {
  const { say } = context;
  return section(context, { id: 'conformance', title: say(at('title')) }, () => {
    if (!hasValue(context, 'cm.sor_count.three_tg', 'results')) return [];
    const conformance = conformanceOf(context);
    const date = statusListDate(context);
    return [
      ...lead(say(at(`lead.${conformance}`), { date })),
      ...prose([
        paragraph(
          [say(at(`text.${conformance}`), { others: otherStandings(context) }), ...furtherRows(context)],
          context.language,
        ),
      ]),
      unitsChart(context, date),
      standingsTable(context),
      ...slotBlocks(context, 'actions.conformance'),
    ];
  });
}

/** Smelters that are not conformant, by standing; a standing of none is not spoken of. */
function otherStandings(context: ViewContext): Text {
  const counted = standings.slice(1).filter((standing) => {
    const count = amountOf(context.value(`cm.sor_${standing}.three_tg`, 'results'));
    return count?.greaterThan(0) ?? false;
  });
  return listedInSentence(
    context,
    counted.map((standing) =>
      context.say(at(`others.${standing}`), {
        count: digits(context, `cm.sor_${standing}.three_tg`, 'results'),
      }),
    ),
  );
}

/** What stands beside the count: smelters whose country is known, and rows that name no smelter yet. */
function furtherRows(context: ViewContext): readonly Text[] {
  const unresolved = amountOf(context.value('cm.sor_unresolved', 'results'));
  const located = holdsForAll(
    context.value('cm.sor_country_identified.three_tg', 'results'),
    context.value('cm.sor_count.three_tg', 'results'),
  );
  return [
    context.say(at(`countries.${located ? 'all' : 'some'}`)),
    ...(unresolved?.greaterThan(0) ? [context.say(at('unresolved'))] : []),
  ].filter((text) => text.length > 0);
}

function unitsChart(context: ViewContext, date: Text): Block {
  const { say } = context;
  const assessed = conformanceOf(context) === 'notAssessed' ? 'notAssessed' : 'assessed';
  return {
    kind: 'chart',
    caption: say(at(`caption.${assessed}`)),
    captionNote: say(at(`captionNote.${assessed}`), { date }),
    alternative: spoken(say(at('alternative')), say(at(`caption.${assessed}`))),
    chart: {
      kind: 'units',
      groups: conflictMetals(context).flatMap((metal) => metalGroup(context, metal)),
    },
  };
}

function metalGroup(context: ViewContext, metal: Metal) {
  const part = metalPart(metal);
  const count = amountOf(context.value(`cm.sor_count.${part}`, 'results'));
  if (count === null) return [];
  const conformant = amountOf(context.value(`cm.sor_conformant.${part}`, 'results'));
  return [
    {
      count: count.toNumber(),
      met: conformant?.toNumber() ?? 0,
      value: digits(context, `cm.sor_count.${part}`, 'results'),
      label: metalName(context, metal),
      caption:
        conformant === null
          ? context.say(at('notAssessed'))
          : partOfWhole(context, at('conformant'), {
              part: `cm.sor_conformant.${part}`,
              whole: `cm.sor_count.${part}`,
              role: 'results',
            }),
    },
  ];
}
