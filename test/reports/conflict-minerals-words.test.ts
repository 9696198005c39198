import { describe, expect, test } from 'vitest';
import { createLocale } from '../../functions/compose/locale.ts';
import { viewContext } from '../../functions/compose/view-context.ts';
import { lineText, readHtml } from '../../functions/domain/html/reading.ts';
import type { Profile, Reference } from '../../functions/domain/reference.ts';
import type { MineralsPolicy } from '../../functions/domain/risk/policy.ts';
import { assetReader } from '../../functions/wiring/assets.ts';
import { root } from '../../infra/blueprint.ts';
import { conflictMinerals } from '../../templates/conflict-minerals/definition.ts';
import { policy } from '../domain/risk/policies.ts';
import { profile } from '../samples/generator/sample-precision/profile.ts';
import { unboundIn } from '../support/house-draft.ts';
import {
  bases,
  type MadeUpCampaign,
  madeUpFacts,
  madeUpSmelters,
  smelterCounts,
} from '../support/minerals-facts.ts';

const assets = assetReader(root, ['conflict-minerals']);
const languages = ['zh-CN', 'en'] as const;
type Language = (typeof languages)[number];

const survey = {
  'cm.suppliers_in_scope_cmrt': 200,
  'cm.responses_cmrt': 200,
  'cm.suppliers_in_scope_emrt': 100,
  'cm.responses_emrt': 89,
};
const listed = madeUpSmelters(8);
const assessed = madeUpSmelters(8, { status: 'conformant', statusOn: '2023-12-15' });
const conformant = {
  'cm.sor_conformant.three_tg': 8,
  'cm.sor_in_process.three_tg': 0,
  'cm.sor_not_participating.three_tg': 0,
  'cm.sor_unknown.three_tg': 0,
};
const whole: MadeUpCampaign = {
  values: { ...survey, ...smelterCounts(assessed), ...conformant },
  smelters: assessed,
  origins: [
    { metal: 'Tin', countries: ['CN', 'PE', 'BO'], others: true },
    { metal: 'Gold', countries: ['GB', 'ZA'], others: false },
  ],
};
const unassessed: MadeUpCampaign = { values: { ...survey, ...smelterCounts(listed) }, smelters: listed };

/** The policy in force on the release date where no other is named. */
async function htmlOf(
  campaign: MadeUpCampaign,
  language: Language,
  minerals?: Profile['minerals'],
  policies: readonly MineralsPolicy[] = [policy()],
) {
  const own = profile.attributes as unknown as Profile;
  const reference = {
    profile: minerals === undefined ? own : { ...own, minerals },
    facilities: new Map(),
    consolidations: new Map(),
    factors: [],
    gwp: [],
    targets: [],
    waivers: [],
  } satisfies Reference;
  const context = viewContext({
    locale: createLocale(language, await assets.strings(language)),
    bases,
    stamp: {
      organisation: 'sample',
      report: 'conflict-minerals',
      period: '2023-H2',
      number: 1,
      releasedOn: '2024-07-31',
      cutOff: 1,
      inputDigest: 'ab'.repeat(32),
      supersedes: null,
      restatement: null,
    },
    facts: { ...madeUpFacts(campaign), records: { 'minerals-policy': policies } },
    reference,
    findings: [],
    slot: () => undefined,
  });
  return assets.typeset(conflictMinerals.view(context));
}

/** All text of the document in reading order, in one line. */
async function textOf(...document: Parameters<typeof htmlOf>): Promise<string> {
  const texts = readHtml(await htmlOf(...document)).lines.map(lineText);
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}

describe.each(languages)('the conflict-minerals report in %s', (language) => {
  const chinese = language === 'zh-CN';

  test('binds every numeral, whatever is missing', async () => {
    for (const campaign of [whole, unassessed, { values: {}, smelters: [] }])
      expect(unboundIn({ html: await htmlOf(campaign, language), language })).toEqual([]);
  });

  test('says nothing of any smelter without a status list', async () => {
    const text = await textOf(unassessed, language);
    expect(text).toContain(chinese ? '未评估' : 'not assessed');
    expect(text).not.toMatch(
      chinese ? /家SOR均符合|实心为符合/ : /solid: conformant|were conformant with RMAP/,
    );
  });

  test('says all of all only, with the day of the list', async () => {
    expect(await textOf(whole, language)).toMatch(
      chinese
        ? /截至2023年12月15日，3TG供应商申报的8家SOR均符合RMAP要求/
        : /As of 15 December 2023, all 8 SORs/,
    );
    const values = { ...whole.values, 'cm.sor_conformant.three_tg': 7, 'cm.sor_in_process.three_tg': 1 };
    const text = await textOf({ ...whole, values }, language);
    expect(text).not.toMatch(chinese ? /均符合RMAP要求/ : /all 8 SORs/);
    expect(text).toMatch(
      chinese ? /7家符合RMAP要求，占87\.50?%.*评估中1家；/ : /7 of the 8 SORs.*others: 1 in process\./,
    );
  });

  test('names the editions whose look-up is in use, and none where none was handed in', async () => {
    const campaign = { ...whole, lookUps: ['CMRT 6.31', 'EMRT 1.2'] };
    expect(await textOf(campaign, language)).toMatch(
      chinese
        ? /按期末有效的RMI名录（CMRT 6\.31[和、]EMRT 1\.2）核对/
        : /checked against RMI’s look-up at the period end, CMRT 6\.31 and EMRT 1\.2;/,
    );
    expect(unboundIn({ html: await htmlOf(campaign, language), language })).toEqual([]);
    expect(await textOf(whole, language)).not.toContain(chinese ? '所用名录' : 'Look-up in use');
  });

  test('dates conformance by the list it comes from, not by a newer one of another standing or metal', async () => {
    const [first, ...others] = whole.smelters;
    const active = { ...first, status: 'inProcess', statusOn: '2023-12-28' } as const;
    const cobalt = { ...first, metal: 'Cobalt', statusOn: '2023-12-29' } as const;
    const smelters = [active, ...others, cobalt] as typeof whole.smelters;
    const values = { ...whole.values, 'cm.sor_conformant.three_tg': 7, 'cm.sor_in_process.three_tg': 1 };
    expect(await textOf({ ...whole, values, smelters }, language)).toMatch(
      chinese ? /截至2023年12月15日/ : /As of 15 December 2023, 7 of the 8 SORs/,
    );
  });

  test('names a rate by phrase where the rules have one, and all where all answered', async () => {
    const text = await textOf(whole, language);
    expect(text).toContain(
      chinese ? '接受CMRT调查的供应商已全部回复' : 'all suppliers surveyed with CMRT had answered',
    );
    expect(text).toContain(chinese ? 'EMRT调查的回复率为近90%' : 'nearly 90% had answered');
    const half = { ...whole.values, 'cm.responses_cmrt': 199, 'cm.responses_emrt': 51 };
    const exact = await textOf({ ...whole, values: half }, language);
    expect(exact).toContain(chinese ? 'CMRT调查的回复率为99.50%' : '99.50% of suppliers surveyed');
    expect(exact).toContain(chinese ? 'EMRT调查的回复率为51%' : '51% had answered');
  });

  test('lists origins in the order of the language, open only where some are undisclosed', async () => {
    const text = await textOf(whole, language);
    expect(text).toMatch(chinese ? /玻利维亚\s*秘鲁\s*中国\s*等/ : /Bolivia\s*China\s*Peru\s*and others/);
    expect(text).toMatch(chinese ? /南非\s*英国(?!\s*等)/ : /South Africa\s*United Kingdom(?!\s*and others)/);
    expect(await textOf(unassessed, language)).toContain(
      chinese ? '未开展合理原产国调查' : 'not performed for 2023',
    );
  });

  test('names the covered countries among origins and places, or says that no origin is one', async () => {
    const rule = chinese
      ? '涵盖国家是指刚果（金）及其邻国'
      : 'covered countries are the Democratic Republic of the';
    const none = chinese
      ? '已披露的来源中没有涵盖国家'
      : 'None of the disclosed origins is a covered country';
    expect(await textOf(whole, language)).toContain(none);
    const origins = [{ metal: 'Tin', countries: ['CN', 'RW', 'CD'], others: false }];
    const [first, ...others] = whole.smelters;
    const smelters = [{ ...first, country: 'ZM' } as (typeof others)[number], ...others];
    const text = await textOf({ ...whole, origins, smelters }, language);
    expect(text).toContain(rule);
    expect(text).toMatch(
      chinese
        ? /属于涵盖国家的有刚果（金）和卢旺达。冶炼厂所在国家中，属于涵盖国家的有赞比亚。/
        : /disclosed origins: Democratic Republic of the Congo and Rwanda\. Covered countries in which smelters of our list stand: Zambia\./,
    );
    expect(await textOf(unassessed, language)).not.toContain(rule);
  });

  test('closes up what has no records, and names it in the basis of preparation', async () => {
    const text = await textOf(unassessed, language);
    expect(text).not.toContain(chinese ? '审核准则' : 'Audit criteria');
    expect(text).toMatch(
      chinese
        ? /本版未列示的部分.*供应商CSR审核。以上各项/
        : /Not in this edition.*CSR audit of suppliers\. There are no records/,
    );
  });

  test('links to a public policy, and names none without one', async () => {
    const link = 'href="https://www.example.com/responsible-minerals-policy"';
    expect(await htmlOf(whole, language)).toContain(link);
    const grievance = { email: 'grievance@example.com', anonymous: false };
    const without = await textOf(whole, language, { inScope: ['Gold', 'Tin'], grievance });
    expect(without).not.toContain(chinese ? '政策公开' : 'The policy is public');
    expect(without).toContain(chinese ? '须留下联系方式' : 'Contact details are required');
  });

  describe('speaks of mitigation as the policy in force at release does', () => {
    const told = (...policies: readonly MineralsPolicy[]) => textOf(whole, language, undefined, policies);
    const rules = chinese ? '政策规定的六类风险与应对' : 'Six risk categories of the policy';
    const atOnce = chinese ? '触及底线的立即停止' : 'what crosses a line is stopped at once';
    const helpFirst = chinese
      ? '我们不立即停止合作，而是先提供信息和辅导，与其商定整改计划；8个月内不见成效的'
      : 'not stopped at once: we first give information and coaching and agree a plan; where it has had no effect in 8 months';
    const helping = policy({ version: '2.0' }, 'help_first');

    test('at once', async () => {
      const text = await told(policy());
      expect(text).toContain(rules);
      expect(text).toContain(atOnce);
      expect(text).not.toContain(helpFirst);
      expect(text).toContain(
        chinese
          ? '6个月内不见成效，中止合作至少3个月或终止合作'
          : 'No effect in 6 months: suspend for at least 3 months, or terminate',
      );
    });

    test('help first', async () => {
      const text = await told(helping);
      expect(text).toContain(rules);
      expect(text).toContain(helpFirst);
      expect(text).not.toContain(atOnce);
      expect(text).toContain(chinese ? '直接供应商先行帮助' : 'Direct suppliers: help first');
    });

    test('by the version that has taken effect, not by a later one or a draft', async () => {
      const { effectiveOn: _, ...draft } = policy({ version: '3.0' }, 'help_first');
      const later = policy({ version: '2.0', effectiveOn: '2024-08-01' }, 'help_first');
      const text = await told(draft, later, policy());
      expect(text).toContain(atOnce);
      expect(text).toContain(chinese ? '政策1.0版' : 'Policy version 1.0');
    });

    test('and claims neither without one', async () => {
      const text = await told();
      expect(text).not.toContain(rules);
      expect(text).not.toMatch(
        chinese ? /先帮助|先提供信息和辅导|立即停止/ : /help(s|ed)? first|first give information|at once/i,
      );
      expect(text).toContain(chinese ? '完成改进或移除' : 'improvement or removal');
    });

    test('with every numeral bound', async () => {
      for (const policies of [[], [policy()], [helping], [policy({}, 'help_first')]])
        expect(unboundIn({ html: await htmlOf(whole, language, undefined, policies), language })).toEqual([]);
    });
  });

  test('prints as many smelters as were counted, of three thousand too, each with its metal', async () => {
    for (const count of [216, 3000]) {
      const smelters = madeUpSmelters(count);
      const html = await htmlOf({ values: { ...survey, ...smelterCounts(smelters) }, smelters }, language);
      const printed = [...html.matchAll(/data-constant="smelter\.(\w+)\.CID\d+\.cid">(CID\d+)</g)];
      expect(printed.map(([, metal, cid]) => `${metal} ${cid}`)).toEqual(
        smelters.map(({ metal, cid }) => `${metal} ${cid}`),
      );
    }
  });
});
