import { expect, test } from 'vitest';
import { baselineOf, checkedInBaseline } from './baseline.ts';
import { surveyDisclosures } from './disclosure-survey.ts';
import { harmlessAtMost, harmlessKinds } from './harmless.ts';
import { kinds } from './kinds.ts';
import { byRegisterAlone, toldByRegister, toldByRegisterAtMost } from './register.ts';
import { byKind, byRule, countedKinds, sayOutcome } from './report.ts';
import { specimensOf, unchangedSamples } from './specimens.ts';
import { isCaught, isHarmless, survey } from './survey.ts';

const seed = 'No wrong number can be published';

const samples = unchangedSamples();

test('the samples as they are give exactly the findings that are written down', async () => {
  expect(baselineOf(await samples)).toEqual(checkedInBaseline(await samples));
});

test('every mutation that is not harmless is caught', async () => {
  const outcomes = [
    ...(await survey(seed, kinds, await specimensOf(await samples))),
    ...(await surveyDisclosures(seed)),
  ];
  const survivors = outcomes.filter((one) => !isCaught(one) && !isHarmless(one.mutation));
  const alone = byRegisterAlone(outcomes);
  console.info(
    [
      `${outcomes.length} mutations, ${outcomes.filter(isCaught).length} caught`,
      ...byRule(outcomes),
      ...byKind(outcomes),
      `${alone.length} told by the register of approved words alone`,
      ...countedKinds(alone),
      ...survivors.map(sayOutcome),
    ].join('\n'),
  );
  expect(outcomes.length).toBeGreaterThanOrEqual(500);
  expect(survivors.map(sayOutcome)).toEqual([]);
  expect(alone.length / outcomes.length).toBeLessThanOrEqual(toldByRegisterAtMost);
  expect(alone.filter(({ mutation }) => toldByRegister[mutation.kind] === undefined).map(sayOutcome)).toEqual(
    [],
  );
  const harmless = outcomes.filter(({ mutation }) => isHarmless(mutation));
  expect(harmless.length / outcomes.length).toBeLessThanOrEqual(harmlessAtMost);
  expect(new Set(harmless.map(({ mutation }) => mutation.kind))).toEqual(new Set(Object.keys(harmlessKinds)));
});
