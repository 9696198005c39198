import { expect, test } from 'vitest';
import { parityChecks } from '../../functions/compose/checks/parity/parity-checks.ts';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import type { ReportDocument } from '../../functions/domain/document.ts';
import type { Text } from '../../functions/domain/text.ts';
import { draftOf } from '../support/draft-of.ts';

const words = (text: string): Text => [{ kind: 'text', text }];
const named = (text: string): Text => [{ kind: 'constant', id: 'closing.event', text }];

/** Checks that fire on one paragraph of each language. */
function found(zh: Text, en: Text): readonly string[] {
  const documentOf = (language: string, text: Text) => {
    const section = { id: 's', number: '01.1', title: words('A'), listed: true, notes: [] };
    const blocks = [{ kind: 'prose', paragraphs: [text] }];
    const chapter = { id: 'c', number: '01', title: words('A'), sections: [{ ...section, blocks }] };
    return { language, title: 'A', chapters: [chapter] } as unknown as ReportDocument;
  };
  const documents = new Map([
    ['zh-CN', documentOf('zh-CN', zh)],
    ['en', documentOf('en', en)],
  ]);
  const strings = new Map([
    ['zh-CN', {}],
    ['en', {}],
  ]);
  return findingsOf(parityChecks, draftOf({ documents, strings }), asDeclared).map(({ check }) => check);
}

test.each([
  [
    '培训覆盖上下游企业，反响良好。',
    'The training reached companies all along the chain and was well received.',
  ],
  ['我们与上下游伙伴合作。', 'We work with partners upstream and downstream.'],
  ['我们取得了良好成效。', 'We achieved good results.'],
  ['逐步淘汰燃油叉车。', 'Diesel forklifts are being phased out.'],
  ['公司荣获金奖。', 'The company won a gold award.'],
  ['设备升级我们从不落下。', 'We don’t put off upgrades.'],
  ['节能改造项目陆续完工。', 'Energy efficiency projects were completed one after another.'],
])('%s is %s', (zh, en) => {
  expect(found(words(zh), words(en))).toEqual([]);
});

test.each([
  ['上游排放', 'Downstream emissions'],
  ['上下游排放', 'Upstream emissions'],
  ['柴油消耗', 'Gasoline consumption'],
  ['能效项目', 'Clean energy projects'],
  ['范围一排放', 'Emissions'],
  ['使用黄金', 'It uses tin'],
])('%s is not %s', (zh, en) => {
  expect(found(words(zh), words(en))).toContain('parity-concept');
});

test.each([
  ['联合国气候变化大会第二十九次缔约方会议', 'COP29'],
  ['第二十九届气候大会', 'the 29th climate conference'],
  ['“十四五”规划', '14th Five-Year Plan'],
  ['第十二次会议', 'the twelfth meeting'],
  ['十四五规划', '14th Five-Year Plan'],
  ['第三届论坛', 'third session of the forum'],
  ['第二版指南', 'Guidance, second edition'],
])('%s counts as %s does', (zh, en) => {
  expect(found(named(zh), named(en))).toEqual([]);
});

test.each([
  ['第二十八届气候大会', 'COP29'],
  ['十三五规划', '14th Five-Year Plan'],
  ['第三版指南', 'Guidance, second edition'],
])('%s does not count as %s does', (zh, en) => {
  expect(found(named(zh), named(en))).toContain('parity-constant');
});
