import type { Block } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { paragraph } from '../../../functions/domain/words.ts';
import { heading, lead, prose } from '../../house/frame/blocks.ts';
import { preparedBy } from '../../house/frame/names.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';
import { coveredCountriesSaid } from '../covered-countries.ts';
import { metalsInSentence } from '../metal-names.ts';
import { conformanceOf, inquiryPerformed, originRows } from '../results.ts';

const standings = ['conformant', 'inProcess', 'notParticipating', 'unknown', 'notEligible'] as const;
const riskLevels = ['high', 'medium', 'low'] as const;
const at = (key: string): string => `conflict-minerals:risk.${key}`;

/** Row 8: how risks are found; whether origins were inquired into decides the words (domain.md §5, C-CLAIM). */
export function identificationSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const assessed = conformanceOf(context) !== 'notAssessed';
  const inquiry = inquiryPerformed(context) ? 'performed' : 'planned';
  return section(context, { id: 'identification', title: say(at('identification.title')) }, () => [
    ...lead(say(at('identification.lead'))),
    ...prose([
      ...context.paragraphs(at(`identification.${assessed ? 'text' : 'textNotAssessed'}`)),
      paragraph(
        [
          say(at(`identification.${inquiry}`), {
            metals: metalsInSentence(
              context,
              originRows(context).map(({ metal }) => metal),
            ),
          }),
          ...coveredCountriesSaid(context),
        ],
        context.language,
      ),
    ]),
    { kind: 'heading', text: say(at('identification.levels')) },
    {
      kind: 'panels',
      panels: riskLevels.map((level) => ({
        title: say(at(`identification.${level}.title`)),
        paragraphs: context.paragraphs(at(`identification.${level}.text`)),
      })),
    },
    ...(assessed ? [statusTable(context)] : []),
  ]);
}

/** Which of RMI's statuses each line of the conformance figures stands for (domain.md §7, consolidation). */
function statusTable(context: ViewContext): Block {
  const { say } = context;
  return {
    kind: 'table',
    caption: say(at('identification.statuses.caption')),
    columns: ['line', 'statuses', 'counted'].map((column) => ({
      label: say(at(`identification.statuses.${column}`)),
      numeric: false,
    })),
    groups: [
      {
        rows: standings.map((standing) => ({
          role: 'row',
          cells: ['line', 'statuses', 'counted'].map((column) =>
            say(at(`identification.statuses.rows.${standing}.${column}`)),
          ),
        })),
      },
    ],
    dense: true,
    notes: [],
  };
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
