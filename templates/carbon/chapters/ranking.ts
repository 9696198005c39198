import { Decimal } from '../../../functions/domain/decimal.ts';
import type { TableRow } from '../../../functions/domain/document.ts';
import { formatDecimal, missingMark } from '../../../functions/domain/number-format.ts';
import type { RankedFactory } from '../../../functions/domain/ranking.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import type { Text } from '../../../functions/domain/text.ts';
import { prose } from '../../house/frame/blocks.ts';
import { facilityName } from '../../house/frame/names.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';

/** 04.1R: factories by attainment of their own goals; only where the organisation publishes it (domain.md §3.3). */
export function rankingSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const published = context.profile.ranking.published && context.ranking.length > 0;
  return section(
    context,
    { id: 'ranking', title: say('carbon:ranking.title'), startsPage: true, part: true },
    (notes) => {
      if (!published) return [];
      const head = (key: string, numeric: boolean) => ({ label: say(`carbon:ranking.${key}`), numeric });
      const percent = { unit: context.unit('percent') };
      const rules = notes.mark('carbon:notes.ranking', {
        eep: [context.constant('profile.ranking.eepWeight', weight(context.profile.ranking.eepWeight))],
        cep: [context.constant('profile.ranking.cepWeight', weight(context.profile.ranking.cepWeight))],
      });
      return [
        ...prose(context.paragraphs('carbon:ranking.text')),
        {
          kind: 'table',
          caption: [...say('carbon:ranking.caption'), rules],
          captionNote: say('carbon:ranking.note'),
          columns: [
            head('rank', false),
            head('factory', false),
            { ...head('eep', true), ...percent },
            { ...head('cep', true), ...percent },
            head('score', true),
          ],
          groups: [{ rows: context.ranking.map((factory) => rankingRow(context, factory)) }],
          dense: true,
          notes: [],
        },
      ];
    },
  );
}

function rankingRow(context: ViewContext, factory: RankedFactory): TableRow {
  const bind = (part: string, text: string): Text => [
    context.constant(`ranking.${factory.facilityId}.${part}`, text),
  ];
  const printed = (value: Decimal | null, times = 1): string =>
    value === null ? missingMark : formatDecimal(value.times(times), 2);
  return {
    role: 'row',
    cells: [
      factory.rank === null ? context.say('carbon:ranking.unranked') : bind('rank', String(factory.rank)),
      facilityName(context, factory.facilityId),
      bind('eep', printed(factory.eep)),
      bind('cep', printed(factory.cep)),
      bind('score', printed(factory.score, 100)),
    ],
  };
}

function weight(share: string): string {
  return formatDecimal(new Decimal(share).times(100), 0);
}
