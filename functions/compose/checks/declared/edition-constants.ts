import { dateText, monthText } from '../../../domain/date-text.ts';
import type { Draft } from '../../../domain/draft.ts';
import { asOf, type Period, parsePeriod, startsOn } from '../../../domain/period.ts';
import { createLocale, type Locale } from '../../locale.ts';
import { periodLabels } from '../../period-label.ts';
import { type ConstantKind, kind, named } from './constant-kind.ts';

const own = ({ period }: Draft): Period => parsePeriod(period);

/** The period of a role, or of a code that stands for itself. */
function periodOf({ bases }: Draft, role: string): Period | undefined {
  try {
    return parsePeriod(bases[role] ?? role);
  } catch {
    return undefined;
  }
}

const locales = new WeakMap<Draft, Locale>();

function localeOf(draft: Draft): Locale {
  const known = locales.get(draft) ?? createLocale(draft.language, draft.strings.get(draft.language) ?? {});
  locales.set(draft, known);
  return known;
}

function label(draft: Draft, form: 'asOf' | 'whole', role: string, day: string): readonly string[] {
  const period = periodOf(draft, role);
  if (period === undefined || asOf(period) !== day) return [];
  return periodLabels(localeOf(draft), draft.bases)(role, form).flatMap((one) =>
    'text' in one ? [one.text] : [],
  );
}

const restated = ({ stamp }: Draft, id: string) => stamp.restatement?.rows.find((row) => row.id === id);

/** What an edition says of itself and of its time: from its stamp, its period and its time bases. */
export const editionConstants: readonly ConstantKind[] = [
  ...named('stamp', {
    number: ({ stamp }) => String(stamp.number),
    supersedes: ({ stamp }) => (stamp.supersedes === null ? undefined : String(stamp.supersedes)),
    restated: ({ stamp }) => stamp.restatement?.rows.length.toString(),
    cutOff: ({ stamp }) => String(stamp.cutOff),
    releasedOn: ({ stamp, language }) => dateText(stamp.releasedOn, language),
    releasedMonth: ({ stamp, language }) => monthText(stamp.releasedOn, language),
  }),
  ...named('period', {
    year: (draft) => String(own(draft).year),
    half: (draft) => String(own(draft).part),
    from: (draft) => dateText(startsOn(own(draft)), draft.language),
    to: (draft) => dateText(asOf(own(draft)), draft.language),
    asOf: (draft) => dateText(asOf(own(draft)), draft.language),
  }),
  kind(/^period\.([\w-]+)$/, (draft, [role = '']) => {
    const period = periodOf(draft, role);
    return period === undefined ? [] : [String(period.year), draft.bases[role]];
  }),
  kind(/^(asOf|whole)\.([\w-]+)\.(\d{4}-\d\d-\d\d)$/, (draft, [form, role = '', day = '']) =>
    label(draft, form as 'asOf' | 'whole', role, day),
  ),
  kind(/^half\.([\w-]+?)(\.part)?$/, (draft, [role = '']) => [periodOf(draft, role)?.part.toString()]),
  kind(/^half\.([\w-]+)\.year$/, (draft, [role = '']) => [periodOf(draft, role)?.year.toString()]),
  kind(/^restated\.(.+)\.earlier$/, (draft, [id = '']) => [restated(draft, id)?.earlier]),
  kind(/^restated\.(.+)\.change$/, (draft, [id = '']) => [restated(draft, id)?.change]),
];
