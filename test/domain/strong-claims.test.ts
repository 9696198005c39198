import { describe, expect, test } from 'vitest';
import { type ClaimKind, claimsIn } from '../../functions/domain/strong-claims.ts';

const claimed: Readonly<Record<ClaimKind, readonly string[]>> = {
  certified: [
    'All are certified smelters.',
    'Our SORs have been certified.',
    'RMAP-certified refiners only.',
    '全部SOR均已通过RMAP认证。',
    '合格冶炼厂名单',
  ],
  allConformant: [
    'All our SORs are conformant.',
    'Every SOR in use was conformant with RMAP.',
    'We buy from conformant SORs: only those that are conformant are used.',
    '100% of SORs are conformant with RMAP.',
    '全部SOR均符合RMAP要求。',
    '我们只采购符合要求的材料。',
    '百分之百的SOR符合要求。',
    'Not everybody answered. All SORs are conformant.',
  ],
  conflictFree: [
    'Our products are conflict-free.',
    'The tin we use is DRC conflict free.',
    'We use conflict-free minerals in every product.',
    '我们的产品均为无冲突产品。',
    '公司已实现供应链无冲突。',
    '产品不含冲突矿产。',
  ],
  traceable: [
    'All 3TG in our products is traceable.',
    'Minerals were traced back to the mine.',
    '供应链中的3TG均可追溯。',
    '钴的来源清晰。',
  ],
  inquiryPerformed: [
    'We performed a Reasonable Country of Origin Inquiry.',
    'The RCOI was completed in December.',
    '我们开展了合理原产国调查。',
    'RCOI已完成。',
  ],
  inquiryPlanned: [
    'We plan to conduct a country-of-origin inquiry.',
    'The team will carry out the RCOI.',
    '我们计划开展合理原产国调查。',
  ],
  allAnswered: [
    'All suppliers have answered.',
    'Every one of our suppliers surveyed with CMRT responded.',
    '供应商已全部回复。',
    '所有供应商均已答复。',
  ],
  carbonNeutral: ['The company is carbon neutral.', 'We have reached net zero.', '公司已实现碳中和。'],
  noLandfill: ['None of our waste goes to landfill.', '所有废弃物均已零填埋。'],
  allVerified: ['All data have been verified by a third party.', '全部数据均经第三方核查。'],
  allTargetsMet: ['Every target has been met in full.', '各项目标均已全部完成。'],
};

const unclaimed: Readonly<Record<ClaimKind, readonly string[]>> = {
  certified: ['ISO-certified factories audited their suppliers.', '工厂通过了体系审核。'],
  allConformant: [
    'Not all SORs are conformant.',
    'Our goal is that every SOR is conformant with RMAP.',
    'Suppliers are required to buy only from conformant SORs.',
    'We follow up until all SORs are conformant.',
    'All non-conformant SORs are to be removed.',
    '并非全部SOR都符合RMAP要求。',
    '要求供应商只采购符合RMAP要求的材料。',
    '目标是：供应链上的每一家SOR，全部符合RMAP要求。',
    '不符合要求的SOR均须移出，其余SOR仍不符合。',
    '三家SOR均不符合要求。',
  ],
  conflictFree: [
    'Conflict-free minerals policy in place',
    'Building a conflict-free supply chain',
    'A listing does not prove that materials are conflict-free.',
    'We work towards products that are conflict-free.',
    '已制定无冲突矿产政策',
    '我们致力打造无冲突的矿物供应链',
    '列入名单并不代表其材料属于无冲突来源。',
  ],
  traceable: [
    'Who took which step, when and on what grounds can be traced.',
    'End-to-end traceable digital platform',
    'Material cannot be traced to the mine.',
    '每一步由谁办理、何时办理、依据什么，都可以追溯。',
    '这些矿物目前无法证明可追溯。',
  ],
  inquiryPerformed: [
    'A Reasonable Country of Origin Inquiry (RCOI) was not performed.',
    'No Reasonable Country of Origin Inquiry (RCOI) was performed for the year.',
    '尚未开展合理原产国调查。',
    '没有完成合理原产国调查。',
  ],
  inquiryPlanned: ['The results of the inquiry are below.', '按年度更新合理原产国调查。'],
  allAnswered: [
    'Not all suppliers answered.',
    'Our target is that all suppliers answer.',
    'All suppliers were asked.',
    '尚未全部回复。',
    '目标是所有供应商均已答复。',
  ],

  carbonNeutral: [
    'Our goal is to be carbon neutral.',
    'We aim at net zero.',
    '力争实现碳中和。',
    '尚未实现碳中和。',
  ],
  noLandfill: ['No waste was measured. The landfill is far.', '废弃物零填埋认证'],
  allVerified: ['Not all data are verified.', '所有数据须经核查。'],
  allTargetsMet: ['Not every target was met.', '各项目标的进展如下。', '要求各项目标按期完成。'],
};

const casesOf = (sentences: Readonly<Record<ClaimKind, readonly string[]>>) =>
  (Object.entries(sentences) as [ClaimKind, readonly string[]][]).flatMap(([kind, own]) =>
    own.map((sentence) => [kind, sentence] as const),
  );

describe('words', () => {
  test.each(casesOf(claimed))('claim %s: %s', (kind, sentence) => {
    expect(claimsIn(sentence, kind)).toHaveLength(1);
  });

  test.each(casesOf(unclaimed))('do not claim %s: %s', (kind, sentence) => {
    expect(claimsIn(sentence, kind)).toEqual([]);
  });

  test('are read sentence by sentence, with the words that claim', () => {
    expect(claimsIn('We ask. All SORs are conformant! Done.', 'allConformant')).toEqual([
      { words: 'All SORs are conformant', sentence: 'All SORs are conformant!' },
    ]);
  });

  test('are read in a moment, however long they are', () => {
    const long = 'all suppliers not conflict smelter minerals 全部供应商只材料'.repeat(4_000);
    const before = performance.now();
    for (const kind of Object.keys(claimed) as ClaimKind[]) claimsIn(long, kind);
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});
