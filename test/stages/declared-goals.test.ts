import { expect, test } from 'vitest';
import { constantTexts } from '../../functions/compose/checks/declared/constants.ts';
import type { Reference } from '../../functions/domain/reference.ts';
import { draftOf } from '../support/draft-of.ts';

const targets = [{ targetId: 'waste', targetYear: 2025, value: '-94.5' }];
const reference = { targets } as unknown as Reference;
const goalsSaid = constantTexts(
  draftOf({ documents: new Map(), strings: new Map(), reference }),
  'target.waste.2025',
);

test('a goal is printed with its own decimals or more, with or without its sign', () => {
  expect(goalsSaid).toEqual(expect.arrayContaining(['94.5', '94.50']));
});

test('a goal that was rounded is another goal', () => {
  expect(goalsSaid.filter((text) => /^.?9[45]$/.test(text))).toEqual([]);
});
