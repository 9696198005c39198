import { Decimal } from '../../../functions/domain/decimal.ts';
import type { Block } from '../../../functions/domain/document.ts';
import { formatDecimal } from '../../../functions/domain/number-format.ts';
import type { CaseRecord, ViewContext } from '../../../functions/domain/report.ts';
import { lead, prose, spoken } from '../../house/frame/blocks.ts';
import { facilityName } from '../../house/frame/names.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';

const groups = ['efficiency', 'clean', 'follow'] as const;

/** 04.1: the two programmes, what they are made of, and a case. */
export function programmeSection(context: ViewContext): SectionDraft {
  const { say } = context;
  return section(context, { id: 'programmes', title: say('carbon:programmes.title') }, () => [
    ...lead(say('carbon:programmes.lead')),
    ...prose(context.paragraphs('carbon:programmes.text')),
    {
      kind: 'chart',
      caption: say('carbon:programmes.caption'),
      alternative: spoken(say('carbon:programmes.alternative'), say('carbon:programmes.caption')),
      chart: {
        kind: 'branches',
        trunk: say('carbon:programmes.trunk'),
        groups: groups.map((group) => ({
          title: say(`carbon:programmes.groups.${group}.title`),
          items: context.paragraphs(`carbon:programmes.groups.${group}.items`),
        })),
      },
    },
    ...context.cases.slice(0, 1).flatMap((record) => caseBlock(context, record)),
  ]);
}

/** The case: words from its slot, the two amounts from its record; the factor behind the reduction stands beside them. */
function caseBlock(context: ViewContext, record: CaseRecord): readonly Block[] {
  const slot = context.slot('programmes.case');
  if (slot === undefined) return [];
  const id = `case.${record.caseId}`;
  const bind = (part: string, amount: string, decimals: number) =>
    context.constant(`${id}.${part}`, formatDecimal(new Decimal(amount), decimals));
  const basis = context.say('carbon:case.basis', { factor: [bind('factor', record.factorTco2ePerMwh, 4)] });
  return [
    {
      kind: 'case',
      tag: context.say('carbon:case.tag', { facility: facilityName(context, record.facilityId) }),
      title: slot.title,
      paragraphs: [...slot.paragraphs, basis],
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
          label: context.say('carbon:case.reduction'),
        },
      ],
    },
  ];
}
