import type { ViewContext } from '../../../functions/domain/report.ts';
import type { ChapterDraft } from '../../house/frame/section.ts';
import { wordsOf } from '../words.ts';
import { factoriesSection } from './factories.ts';
import { supplyChainSection } from './supply-chain.ts';
import { transparencySection } from './transparency.ts';

/** 05: green factories, and the suppliers they draw with them. */
export function supplyChapter(context: ViewContext): ChapterDraft {
  return {
    id: 'supply',
    title: wordsOf(context).say('supply.title'),
    sections: [factoriesSection(context), supplyChainSection(context), transparencySection(context)],
  };
}
