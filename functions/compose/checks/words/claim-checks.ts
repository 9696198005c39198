import type { Draft, TextCheck } from '../../../domain/draft.ts';
import { figureId } from '../../../domain/figure.ts';
import type { Observation } from '../../../domain/finding.ts';
import { lineText } from '../../../domain/html/reading.ts';
import { type Claim, type ClaimKind, claimsIn } from '../../../domain/strong-claims.ts';
import { readingOf, sectionName } from '../draft-reading.ts';

const minerals = 'conflict-minerals';
/** Says what a risk level means, and nothing of the smelters. */
const definitions: ReadonlySet<string> = new Set(['identification']);

const numberOf = ({ figures, bases }: Draft, metric: string, role: string): string | undefined =>
  figures.get(figureId(metric, bases[role] ?? ''))?.value;

/** "All" and "only" need every smelter conformant on the status list, and one at least. */
function allAreConformant(draft: Draft): boolean {
  const count = numberOf(draft, 'cm.sor_count.three_tg', 'results');
  return (
    count !== undefined && count !== '0' && numberOf(draft, 'cm.sor_conformant.three_tg', 'results') === count
  );
}

const inquiryHeld = ({ beside }: Draft): boolean => (beside.lists.origins ?? []).length > 0;

/** Everybody asked has answered: in the survey that the sentence names, else in both. */
function allHaveAnswered(draft: Draft, { sentence }: Claim): boolean {
  const named = (['cmrt', 'emrt'] as const).filter((template) => sentence.toLowerCase().includes(template));
  return (named.length > 0 ? named : (['cmrt', 'emrt'] as const)).every((template) => {
    const asked = numberOf(draft, `cm.suppliers_in_scope_${template}`, 'campaign');
    return asked !== undefined && asked === numberOf(draft, `cm.responses_${template}`, 'campaign');
  });
}

/** Claims of one kind that the records do not bear out, wherever they stand: house text, content, alternatives. */
const claims =
  (kind: ClaimKind, isTrue: (draft: Draft, claim: Claim) => boolean, only?: string) =>
  (draft: Draft): readonly Observation[] => {
    if (only !== undefined && draft.report !== only) return [];
    const { lines, attributes } = readingOf(draft);
    const spoken = [
      ...lines.map((line) => ({ section: line.section, text: lineText(line) })),
      ...attributes.map(({ section, text }) => ({ section, text })),
    ];
    return spoken
      .filter(({ section }) => !definitions.has(section))
      .flatMap(({ section, text }) => claimsIn(text, kind).map((claim) => ({ section, claim })))
      .filter(({ claim }) => !isTrue(draft, claim))
      .map(({ section, claim: { words, sentence } }) => ({
        subject: section === '' ? draft.language : section,
        values: { words, sentence },
        place: { language: draft.language, section: sectionName(draft, section), sentence },
      }));
  };

const nothingLandfilled = (draft: Draft): boolean => numberOf(draft, 'gm.waste.landfill', 'progress') === '0';

const never = (): boolean => false;

/** How strong the words are, against what was found (domain.md §5, C-CLAIM). */
export const claimChecks: readonly TextCheck[] = [
  { id: 'claim-certified', rule: 'C-CLAIM', severity: 'blocking', run: claims('certified', never, minerals) },
  {
    id: 'claim-only-conformant',
    rule: 'C-CLAIM',
    severity: 'blocking',
    firm: true,
    run: claims('allConformant', allAreConformant, minerals),
  },
  { id: 'claim-conflict-free', rule: 'C-CLAIM', severity: 'blocking', run: claims('conflictFree', never) },
  { id: 'claim-traceable', rule: 'C-CLAIM', severity: 'warning', run: claims('traceable', never) },
  {
    id: 'claim-inquiry-performed',
    rule: 'C-CLAIM',
    severity: 'blocking',
    firm: true,
    run: claims('inquiryPerformed', inquiryHeld, minerals),
  },
  {
    id: 'claim-inquiry-planned',
    rule: 'C-CLAIM',
    severity: 'warning',
    run: claims('inquiryPlanned', (draft) => !inquiryHeld(draft), minerals),
  },
  {
    id: 'claim-all-answered',
    rule: 'C-CLAIM',
    severity: 'blocking',
    firm: true,
    run: claims('allAnswered', allHaveAnswered, minerals),
  },
  { id: 'claim-carbon-neutral', rule: 'C-CLAIM', severity: 'warning', run: claims('carbonNeutral', never) },
  {
    id: 'claim-no-landfill',
    rule: 'C-CLAIM',
    severity: 'warning',
    run: claims('noLandfill', nothingLandfilled),
  },
  { id: 'claim-all-verified', rule: 'C-CLAIM', severity: 'warning', run: claims('allVerified', never) },
  { id: 'claim-all-targets', rule: 'C-CLAIM', severity: 'warning', run: claims('allTargetsMet', never) },
];
