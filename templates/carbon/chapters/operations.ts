import type { ViewContext } from '../../../functions/domain/report.ts';
import { lead, slotBlocks } from '../../house/frame/blocks.ts';
import { type SectionDraft, section } from '../../house/frame/section.ts';

const slots = ['operations.travel', 'operations.week', 'operations.charging'] as const;

/** 04.5: everyday life at the factories. */
export function operationsSection(context: ViewContext): SectionDraft {
  const { say } = context;
  return section(context, { id: 'operations', title: say('carbon:operations.title') }, () => {
    const told = slots.flatMap((slot) => slotBlocks(context, slot));
    return told.length === 0 ? [] : [...lead(say('carbon:operations.lead')), ...told];
  });
}
