import type { OriginRow } from '../../../functions/domain/minerals.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { digits } from '../../house/frame/amounts.ts';
import { lead, prose } from '../../house/frame/blocks.ts';
import { countriesListed } from '../../house/frame/countries.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { metalName, metalPart } from '../metal-names.ts';
import { inquiryPerformed, originRows } from '../results.ts';

const at = (key: string): string => `conflict-minerals:actions.origins.${key}`;

/** Row 15: where the smelters' ore may come from, by metal; "not performed" where no inquiry was held. */
export function originsSection(context: ViewContext): SectionDraft {
  const { say } = context;
  return section(context, { id: 'origins', title: say(at('title')) }, (notes) => {
    if (!inquiryPerformed(context)) return prose([say(at('notPerformed'))]);
    return [
      ...lead(say(at('lead'))),
      { kind: 'heading', text: [...say(at('caption')), notes.mark(at('note'))] },
      { kind: 'panels', panels: originRows(context).map((row) => originPanel(context, row)) },
    ];
  });
}

/** "And others" only where undisclosed origins were recorded (domain.md §5, C-LIST-ETC). */
function originPanel(context: ViewContext, { metal, countries, others }: OriginRow) {
  const names = countriesListed(context, countries);
  const open = others ? [context.say(at('others'))] : [];
  return {
    title: metalName(context, metal),
    note: context.say(at('count'), {
      value: digits(context, `cm.countries_of_origin.${metalPart(metal)}`, 'results'),
    }),
    paragraphs: names.length + open.length === 0 ? [context.say(at('none'))] : [...names, ...open],
  };
}
