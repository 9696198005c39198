import type { Block } from '../../../functions/domain/document.ts';
import type { ViewContext } from '../../../functions/domain/report.ts';
import { lead, picture, prose } from '../../house/frame/blocks.ts';
import { type ChapterDraft, type SectionDraft, section } from '../../house/frame/section.ts';
import { conflictMetals, extendedMetals, inScope, metalsInSentence, metalsListed } from '../metal-names.ts';
import { outsideConformance } from '../results.ts';

/** Instruments the policy refers to, reviewed by its owner; doubtful ones of the sources are left out (domain.md §5, X49). */
const conventions = [
  'oecd',
  'unGuidingPrinciples',
  'rmi',
  'rba',
  'doddFrank',
  'euRegulation',
  'chineseGuidelines',
  'outboundMining',
] as const;

/** 01: why minerals matter, what is surveyed, and which instruments the policy rests on. */
export function commitmentChapter(context: ViewContext): ChapterDraft {
  return {
    id: 'commitment',
    title: context.say('conflict-minerals:commitment.title'),
    sections: [openingSection(context), chainSection(context), conventionsSection(context)],
  };
}

function openingSection(context: ViewContext): SectionDraft {
  const slot = context.slot('commitment.opening');
  const names = metalsInSentence(context, inScope(context));
  return section(context, { id: 'opening', title: [] }, () => [
    ...lead(context.say('conflict-minerals:commitment.opening.lead', { metals: names })),
    ...prose([
      ...context.paragraphs('conflict-minerals:commitment.opening.text'),
      ...(slot?.paragraphs ?? []),
    ]),
    ...picture(slot?.picture, slot?.caption ?? []),
  ]);
}

function chainSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const title = say('conflict-minerals:commitment.chain.title');
  return section(context, { id: 'chain', title }, () => [
    ...lead(say('conflict-minerals:commitment.chain.lead')),
    ...prose(context.paragraphs('conflict-minerals:commitment.chain.text')),
    ...scopeBlocks(context),
  ]);
}

/** Which metals are surveyed how; metals outside 3TG are said to be outside the conformance figures (C-SCOPE). */
function scopeBlocks(context: ViewContext): readonly Block[] {
  const { say } = context;
  const { listed } = outsideConformance(context);
  const extended = extendedMetals(context);
  const conflict = conflictMetals(context);
  const key = `conflict-minerals:commitment.minerals.${listed.length > 0 ? 'extended' : 'extendedNone'}`;
  const said = [
    ...(conflict.length === 0
      ? []
      : [
          say('conflict-minerals:commitment.minerals.threeTg', {
            names: metalsInSentence(context, conflict),
          }),
        ]),
    ...(extended.length === 0 ? [] : [say(key, { names: metalsListed(context, extended) })]),
  ];
  return [{ kind: 'heading', text: say('conflict-minerals:commitment.minerals.title') }, ...prose(said)];
}

function conventionsSection(context: ViewContext): SectionDraft {
  const { say } = context;
  const at = (key: string): string => `conflict-minerals:commitment.conventions.${key}`;
  return section(context, { id: 'conventions', title: say(at('title')) }, () => [
    ...prose(context.paragraphs(at('text'))),
    {
      kind: 'table',
      columns: ['body', 'instrument', 'validity'].map((column) => ({
        label: say(at(column)),
        numeric: false,
      })),
      groups: [
        {
          rows: conventions.map((one) => ({
            role: 'row',
            cells: ['body', 'instrument', 'validity'].map((column) => say(at(`items.${one}.${column}`))),
          })),
        },
      ],
      dense: false,
      notes: [],
    },
  ]);
}
