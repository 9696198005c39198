import { Decimal } from '../../../functions/domain/decimal.ts';
import type { Block } from '../../../functions/domain/document.ts';
import { formatDecimal } from '../../../functions/domain/number-format.ts';
import type { CaseRecord, ViewContext } from '../../../functions/domain/report.ts';
import { plain } from '../../../functions/domain/words.ts';
import { lead, prose } from '../../house/frame/blocks.ts';
import { facilityName } from '../../house/frame/names.ts';
import { type Notes, type SectionDraft, section } from '../../house/frame/section.ts';

const groups = ['efficiency', 'clean', 'follow'] as const;

/** 04.1: the two programmes, what they are made of, and a case. */
export function programmeSection(context: ViewContext): SectionDraft {
  const { say } = context;
  return section(context, { id: 'programmes', title: say('carbon:programmes.title') }, (notes) => [
    ...lead(say('carbon:programmes.lead')),
    ...prose(context.paragraphs('carbon:programmes.text')),
    {
      kind: 'chart',
      caption: say('carbon:programmes.caption'),
      alternative: plain(say('carbon:programmes.alternative')),
      chart: {
        kind: 'branches',
        trunk: say('carbon:programmes.trunk'),
        groups: groups.map((group) => ({
          title: say(`carbon:programmes.groups.${group}.title`),
          items: context.paragraphs(`carbon:programmes.groups.${group}.items`),
        })),
      },
    },
    ...context.cases.slice(0, 1).flatMap((record) => caseBlock(context, record, notes)),
  ]);
}

/** The case: words from its slot, the two amounts from its record; the factor behind the reduction is a footnote. */
function caseBlock(context: ViewContext, record: CaseRecord, notes: Notes): readonly Block[] {
  const slot = context.slot('programmes.case');
  if (slot === undefined) return [];
  const id = `case.${record.caseId}`;
  const bind = (part: string, amount: string, decimals: number) =>
    context.constant(`${id}.${part}`, formatDecimal(new Decimal(amount), decimals));
  const mark = notes.mark('carbon:notes.caseFactor', {
    factor: [bind('factor', record.factorTco2ePerMwh, 4)],
  });
  return [
    {
      kind: 'case',
      tag: context.say('carbon:case.tag', { facility: facilityName(context, record.facilityId) }),
      title: slot.title,
      paragraphs: slot.paragraphs,
      ...(slot.picture === undefined ? {} : { picture: slot.picture }),
      facts: [
        {
          value: [bind('saving', record.savingKwhPerYear, 0)],
          unit: context.say('carbon:case.savingUnit'),
          label: context.say('carbon:case.saving'),
        },
        {
          value: [bind('reduction', record.reductionTco2ePerYear, 0)],
          unit: context.say('carbon:case.reductionUnit'),
          label: [...context.say('carbon:case.reduction'), mark],
        },
      ],
    },
  ];
}
