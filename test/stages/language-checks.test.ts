import { expect, test } from 'vitest';
import { languageChecks } from '../../functions/compose/checks/parity/language-checks.ts';
import { stringChecks } from '../../functions/compose/checks/parity/string-checks.ts';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import { draftOf } from '../support/draft-of.ts';

type Tree = Readonly<Record<string, unknown>>;

/** Checks that fire on one string of each language. */
function said(zh: unknown, en: unknown): readonly string[] {
  const tree = (text: unknown): Tree => ({ carbon: text === undefined ? {} : { text } });
  const strings = new Map([
    ['zh-CN', tree(zh)],
    ['en', tree(en)],
  ]);
  const draft = draftOf({ documents: new Map(), strings });
  return findingsOf([...stringChecks, ...languageChecks], draft, asDeclared).map((one) => one.check);
}

test.each([
  [
    '排放总量下降{{cr.change.total@inventory|abs}}%。',
    'Emissions fell by {{cr.change.total@inventory|abs}}%.',
  ],
  ['挥发性有机物（VOCs）与tCO₂e、MWh、SBTi', 'Volatile organic compounds (VOCs), tCO₂e, MWh and SBTi'],
  [['一句。', '又一句。'], ['Both in **one**.']],
  ['过程排放（干冰等）', 'Process (dry ice etc.)'],
  ['类别', 'No.'],
  ['核查依据{{const:iso14064}}', 'Verified under the standard'],
])('nothing is said of %j beside %j', (zh, en) => {
  expect(said(zh, en)).toEqual([]);
});

test.each([
  ['a key of one language alone', '排放', undefined, 'string-missing'],
  ['an empty string', '排放', ' ', 'string-empty'],
  ['another figure', '{{a@year}}', '{{b@year}}', 'string-placeholders'],
  ['a figure too few', '{{a@year}}与{{a@year}}', '{{a@year}}', 'string-placeholders'],
  ['another form', '{{a@year|abs}}', '{{a@year}}', 'string-placeholders'],
  ['strong text left open', '**排放', 'Emissions', 'string-markup'],
  ['an element of HTML', '排放', 'Emissions<b>', 'string-markup'],
  ['a brace too few', '排放{{a@year}}', 'Emissions {{a@year}', 'string-markup'],
  [
    'a place that a placeholder left',
    '持有证书的子公司有{{a@year}}家',
    'Held by  subsidiaries',
    'string-gap',
  ],
  ['a text that begins with what followed a name', '：报废处理', 'End-of-life', 'string-gap'],
  ['a sentence twice', '一句完整的说明文字。一句完整的说明文字。', 'One sentence.', 'string-doubled'],
  ['a text that is cut off', '排放总量下降，其中', 'Emissions fell.', 'string-cut-off'],
  ['a text whose end is missing in English', '排放总量下降。', 'Emissions', 'string-cut-off'],
  ['Chinese in English', '蒸汽', 'Steam（待译）', 'chinese-in-english'],
  ['English in Chinese', '申诉渠道 greenhouse gas', 'Grievances', 'english-in-chinese'],
  ['a term that the vocabulary rejects', '熔炼厂', 'Smelters', 'rejected-term'],
  ['a misspelt term', '废弃物转化率', 'Waste conversion rate', 'rejected-term'],
])('%s is found', (_, zh, en, check) => {
  expect(said(zh, en)).toContain(check);
});

test('another name of the organisation is found in strings of both languages', () => {
  const strings = new Map([
    ['zh-CN', { carbon: { text: '旧名集团的排放' } }],
    ['en', { carbon: { text: 'Emissions of Old Name' } }],
  ]);
  const draft = draftOf({ documents: new Map(), strings });
  const profile = { ...draft.reference.profile, name: { 'zh-CN': '样例', en: 'Acme' } };
  const named = (others?: readonly string[]) =>
    findingsOf(
      languageChecks,
      {
        ...draft,
        reference: {
          ...draft.reference,
          profile: { ...profile, ...(others && { otherNames: [...others] }) },
        },
      },
      asDeclared,
    ).map(({ check, values }) => [check, values.found, values.expected]);
  expect(named(['旧名集团', 'Old Name'])).toEqual([
    ['other-name', '旧名集团', '样例'],
    ['other-name', 'Old Name', 'Acme'],
  ]);
  expect(named()).toEqual([]);
});

test.each([
  ['zh-CN', 'en', 1],
  ['en', 'en', 0],
  [undefined, 'en', 0],
])('a picture with words of %s in the edition of %s: %d findings', (words, language, count) => {
  const image = { sha256: 'a', mediaType: 'image/png', alternative: { 'zh-CN': '海报', en: 'A poster' } };
  const { report, period } = draftOf({ documents: new Map(), strings: new Map() });
  const record = { report, period, slot: 'closing', image: { ...image, ...(words && { language: words }) } };
  const draft = draftOf({
    language,
    documents: new Map(),
    strings: new Map(),
    records: new Map([['content', [record]]]),
  });
  const found = findingsOf(languageChecks, draft, asDeclared).filter(
    ({ check }) => check === 'picture-other-language',
  );
  expect(found).toHaveLength(count);
});
