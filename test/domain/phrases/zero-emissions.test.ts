import { expect, test } from 'vitest';
import { phrasesIn } from '../../../functions/domain/phrases/phrases-in.ts';

test.each([
  ['zh-CN', '我们已实现零排放。', ['state']],
  ['zh-CN', '我们朝着零排放目标前进。', []],
  ['en', 'We have achieved zero emissions.', ['state']],
  ['en', 'We work towards zero emissions.', []],
])('%s: what “%s” claims', (language, sentence, kinds) => {
  expect(phrasesIn(sentence, language).map(({ kind }) => kind)).toEqual(kinds);
});
