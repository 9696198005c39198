import { describe, expect, test } from 'vitest';
import { coveredCountryChecks } from '../../functions/compose/checks/references/covered-country-checks.ts';
import { claimChecks } from '../../functions/compose/checks/words/claim-checks.ts';
import { asDeclared, findingsOf } from '../../functions/domain/check.ts';
import type { Draft } from '../../functions/domain/draft.ts';
import { checkedFigure } from '../support/check-input.ts';
import { draftOf } from '../support/house-draft.ts';
import { listed } from '../support/minerals-check-input.ts';
import { specimen } from '../templates/specimen.ts';

const bases = { campaign: '2023', results: '2023', progress: '2023' };
const empty = draftOf(specimen('en'));
const tin = { metal: 'Tin', countries: ['CN', 'RW'], others: false };

interface Said {
  readonly language?: 'zh-CN' | 'en';
  readonly section?: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly lists?: Draft['beside']['lists'];
  readonly report?: string;
}

/** A composed report of the given lines, with eight smelters conformant and everybody's answer unless said. */
function draft(lines: readonly string[], said: Said = {}): Draft {
  const values = {
    'cm.sor_count.three_tg': '8',
    'cm.sor_conformant.three_tg': '8',
    'cm.suppliers_in_scope_cmrt': '10',
    'cm.responses_cmrt': '10',
    'cm.suppliers_in_scope_emrt': '5',
    'cm.responses_emrt': '5',
    ...said.values,
  };
  const figures = Object.entries(values).map(([metric, value]) =>
    checkedFigure({ metric, period: '2023', unit: 'suppliers' }, value, value),
  );
  const head = `<header id="${said.section ?? 'practice'}"><h2>Practice</h2></header>`;
  return {
    ...empty,
    report: said.report ?? 'conflict-minerals',
    language: said.language ?? 'en',
    html: `<html><body>${head}${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`,
    figures: new Map(figures.map((figure) => [figure.id, figure])),
    bases,
    beside: { ...empty.beside, lists: said.lists ?? { origins: [tin] } },
  };
}

const found = (line: string, said?: Said) =>
  findingsOf(claimChecks, draft([line], said), asDeclared).map((one) => `${one.severity} ${one.check}`);

describe('claims', () => {
  const some = { values: { 'cm.sor_conformant.three_tg': '7' } };
  const none = { values: { 'cm.sor_conformant.three_tg': '0', 'cm.sor_count.three_tg': '0' } };
  const held = { lists: { origins: [tin] } };
  const notHeld = { lists: { origins: [] } };
  const cmrtOnly = { values: { 'cm.responses_emrt': '4' } };

  test.each<[string, Said, string]>([
    ['All SORs are certified smelters.', {}, 'blocking claim-certified'],
    ['All SORs are conformant.', some, 'blocking claim-only-conformant'],
    ['All SORs are conformant.', none, 'blocking claim-only-conformant'],
    ['全部SOR均符合RMAP要求。', some, 'blocking claim-only-conformant'],
    ['Our products are conflict-free.', {}, 'blocking claim-conflict-free'],
    ['供应链中的3TG均可追溯。', {}, 'warning claim-traceable'],
    ['We performed an RCOI.', notHeld, 'blocking claim-inquiry-performed'],
    ['我们计划开展合理原产国调查。', held, 'warning claim-inquiry-planned'],
    ['All suppliers have answered.', cmrtOnly, 'blocking claim-all-answered'],
    ['All suppliers surveyed with EMRT have answered.', cmrtOnly, 'blocking claim-all-answered'],
    ['All our suppliers are certified conflict-free.', { report: 'carbon' }, 'blocking claim-conflict-free'],
    ['公司已实现碳中和。', { report: 'carbon' }, 'warning claim-carbon-neutral'],
    ['None of our waste goes to landfill.', {}, 'warning claim-no-landfill'],
    ['全部数据均经第三方核查。', {}, 'warning claim-all-verified'],
    ['Every target has been met in full.', {}, 'warning claim-all-targets'],
  ])('are held against what was found: %s', (line, said, expected) => {
    expect(found(line, said)).toEqual([expected]);
  });

  test.each<[string, Said]>([
    ['All SORs are conformant.', {}],
    ['全部SOR均符合RMAP要求。', {}],
    ['We performed an RCOI.', held],
    ['我们计划开展合理原产国调查。', notHeld],
    ['All suppliers have answered.', {}],
    ['All suppliers surveyed with CMRT have answered.', cmrtOnly],
    ['SOR均符合要求，也没有发现上述来源', { ...some, section: 'identification' }],
    ['All SORs are conformant.', { ...some, report: 'minerals-policy' }],
    ['None of our waste goes to landfill.', { values: { 'gm.waste.landfill': '0' } }],
  ])('stand where it bears them out: %s', (line, said) => {
    expect(found(line, said)).toEqual([]);
  });

  test('are found in the alternative of a picture, and told with their sentence', () => {
    const picture = '<img alt="Our works. All SORs are conformant." src="data:,">';
    expect(findingsOf(claimChecks, draft([picture], some), asDeclared)).toMatchObject([
      {
        subject: 'practice',
        values: { words: 'All SORs are conformant', sentence: 'All SORs are conformant.' },
        place: { language: 'en', sentence: 'All SORs are conformant.' },
      },
    ]);
  });
});

describe('covered countries in the rows and in the words', () => {
  const seen = (lines: readonly string[], said: Said) =>
    findingsOf(coveredCountryChecks, draft(lines, said), asDeclared);
  const origins = { section: 'origins', lists: { origins: [tin] } };

  test('are the same', () => {
    expect(seen(['Covered countries among the origins: Rwanda.', 'China', 'Rwanda'], origins)).toEqual([]);
    expect(seen(['属于涵盖国家的有卢旺达。', '卢旺达'], { ...origins, language: 'zh-CN' })).toEqual([]);
  });

  test('are missed where a row has one that no sentence of its section names', () => {
    const finding = { check: 'covered-country-unnamed', values: { country: 'Rwanda' } };
    expect(seen(['China', 'Rwanda'], origins)).toMatchObject([finding]);
    const zh = { check: 'covered-country-unnamed', values: { country: '卢旺达' } };
    expect(seen(['卢旺达'], { ...origins, language: 'zh-CN' })).toMatchObject([zh]);
  });

  test('are missed of the smelter list too', () => {
    const lists = { origins: [], smelters: [listed('Tin', 900_001, { country: 'RW' })] };
    expect(seen(['Rwanda'], { section: 'smelter-list', lists })).toMatchObject([
      { check: 'covered-country-unnamed', subject: 'smelter-list RW' },
    ]);
    expect(seen(['Smelters stand in Rwanda.'], { section: 'smelter-list', lists })).toEqual([]);
  });

  test.each([
    ['en', 'Cobalt may come from Zambia.'],
    ['en', 'Cobalt may come from the Republic of the Congo.'],
    ['en', 'The DRC is among the origins.'],
    ['zh-CN', '供应链可能涉及刚果（金）。'],
    ['zh-CN', '钴可能来自刚果（布）。'],
  ] as const)('are made up where words name one that no row has: %s %s', (language, line) => {
    expect(seen([line], { language, lists: {} })).toMatchObject([{ check: 'covered-country-without-row' }]);
  });

  test.each([
    ['en', 'The rule covers the Democratic Republic of the Congo and the countries adjoining it.'],
    ['zh-CN', '涵盖国家是指刚果（金）及其邻国。'],
  ] as const)('are a group where the rule is explained: %s', (language, line) => {
    expect(seen([line], { language, lists: {} })).toEqual([]);
  });

  test('are no matter of another report', () => {
    expect(seen(['Rwanda'], { ...origins, report: 'carbon' })).toEqual([]);
    expect(seen(['The DRC is among the origins.'], { lists: {}, report: 'carbon' })).toEqual([]);
  });
});
