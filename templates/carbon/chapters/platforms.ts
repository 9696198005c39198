import type { ViewContext } from '../../../functions/domain/report.ts';
import { slotBlocks } from '../../house/frame/blocks.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';

/** 04.2: the carbon data platform and the supply-chain module. */
export function platformsSection(context: ViewContext): SectionDraft {
  const { say } = context;
  return section(context, { id: 'platforms', title: say('carbon:platforms.title'), startsPage: true }, () => [
    ...(['dashboard', 'collection'] as const).flatMap((platform) =>
      slotBlocks(context, `platforms.${platform}`, {
        title: say(`carbon:platforms.${platform}.title`),
        before: context.paragraphs(`carbon:platforms.${platform}.text`),
      }),
    ),
  ]);
}
