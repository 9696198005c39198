import type { ViewContext } from '../../../functions/domain/report.ts';
import { heading, lead, prose } from '../../house/frame/blocks.ts';
import { preparedBy } from '../../house/frame/names.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { inquiryPerformed } from '../results.ts';

const riskLevels = ['high', 'medium', 'low'] as const;
const at = (key: string): string => `conflict-minerals:risk.${key}`;

/** Row 8: how risks are found; whether origins were inquired into decides the words (domain.md §5, C-CLAIM). */
export function identificationSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const inquiry = inquiryPerformed(context) ? 'performed' : 'planned';
  return section(context, { id: 'identification', title: say(at('identification.title')) }, () => [
    ...lead(say(at('identification.lead'))),
    ...prose([...context.paragraphs(at('identification.text')), say(at(`identification.${inquiry}`))]),
    { kind: 'heading', text: say(at('identification.levels')) },
    {
      kind: 'panels',
      panels: riskLevels.map((level) => ({
        title: say(at(`identification.${level}.title`)),
        paragraphs: context.paragraphs(at(`identification.${level}.text`)),
      })),
    },
  ]);
}

/** Rows 10 and 11: what is done every year, and to whom its results are reported. */
export function practiceSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const slot = context.slot('risk.practice');
  return section(context, { id: 'practice', title: say(at('practiceAndReporting.title')) }, () => [
    ...heading(say(at('practice.title'))),
    ...prose([...context.paragraphs(at('practice.text')), ...(slot?.paragraphs ?? [])]),
    ...heading(say(at('reporting.title'))),
    ...prose(context.paragraphs(at('reporting.text'), { center: preparedBy(context) })),
  ]);
}
