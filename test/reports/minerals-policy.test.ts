import { describe, expect, test } from 'vitest';
import { createLocale } from '../../functions/compose/locale.ts';
import { viewContext } from '../../functions/compose/view-context.ts';
import { lineText, readHtml } from '../../functions/domain/html/reading.ts';
import type { Profile, Reference } from '../../functions/domain/reference.ts';
import type { CheckInput } from '../../functions/domain/report.ts';
import type { MineralsPolicy } from '../../functions/domain/risk/policy.ts';
import { assetReader } from '../../functions/wiring/assets.ts';
import { root } from '../../infra/blueprint.ts';
import { checks } from '../../templates/minerals-policy/checks.ts';
import { mineralsPolicyReport } from '../../templates/minerals-policy/definition.ts';
import { policy } from '../domain/risk/policies.ts';
import { saidOf } from '../support/check-input.ts';
import { unboundIn } from '../support/house-draft.ts';
import { profile } from '../support/small-organisation.ts';

const assets = assetReader(root, ['minerals-policy']);
const minerals: Profile['minerals'] = {
  inScope: ['Gold'],
  grievance: { email: 'voice@example.com', anonymous: true },
};

const findings = (policies: readonly MineralsPolicy[], profile: object = { minerals }) =>
  saidOf(checks, {
    bases: { policy: '2024-H1' },
    profile,
    records: new Map([['minerals-policy', policies]]),
  } as unknown as CheckInput);

describe('the checks of the policy', () => {
  const { effectiveOn: _day, ...draft } = policy();
  const { approvedBy: _body, ...byNobody } = policy();
  const { approvedOn: _approval, ...undated } = policy();

  test.each<[string, readonly MineralsPolicy[], readonly string[]]>([
    ['a version in force', [policy()], []],
    ['one that took effect on the last day', [policy({ effectiveOn: '2024-06-30' })], []],
    ['none', [], ['blocking policy-not-in-force']],
    ['a draft only', [draft], ['blocking policy-not-in-force']],
    [
      'one that takes effect after the period',
      [policy({ effectiveOn: '2024-07-01' })],
      ['blocking policy-not-in-force'],
    ],
    ['one that nobody approved', [byNobody], ['blocking policy-approval-missing']],
    ['one without the day of approval', [undated], ['blocking policy-approval-missing']],
    [
      'one approved after it took effect',
      [policy({ approvedOn: '2023-01-02' })],
      ['blocking policy-approved-late'],
    ],
  ])('of %s', (_, policies, expected) => {
    expect(findings(policies)).toEqual(expected);
  });

  test('stop one that names no grievance channel', () => {
    expect(findings([policy()], {})).toEqual(['blocking policy-channel-missing']);
  });
});

async function htmlOf(language: 'zh-CN' | 'en', printed: MineralsPolicy): Promise<string> {
  const reference = {
    profile: { ...profile().attributes, minerals },
    ...{ facilities: new Map(), consolidations: new Map(), factors: [], gwp: [], targets: [] },
  } as unknown as Reference;
  const context = viewContext({
    locale: createLocale(language, await assets.strings(language)),
    bases: { policy: '2024-H1' },
    stamp: {
      ...{ organisation: 'small', report: 'minerals-policy', period: '2024-H1', number: 1 },
      ...{ releasedOn: '2024-09-30', cutOff: 1, inputDigest: 'ab'.repeat(32) },
      ...{ supersedes: null, restatement: null },
    },
    facts: {
      ...{ figures: [], footings: [], quarters: [], ranking: [], delivery: {}, lists: {} },
      records: { 'minerals-policy': [printed] },
    },
    reference,
    findings: [],
    slot: () => undefined,
  });
  return assets.typeset(mineralsPolicyReport.view(context));
}

async function textOf(...printed: Parameters<typeof htmlOf>): Promise<string> {
  const texts = readHtml(await htmlOf(...printed)).lines.map(lineText);
  return texts.join(' ').replaceAll(/\s+/g, ' ');
}

describe.each(['zh-CN', 'en'] as const)('the policy in %s', (language) => {
  const chinese = language === 'zh-CN';

  test('prints version, days and approver, the minerals it names and where to turn', async () => {
    const text = await textOf(language, policy());
    expect(text).toContain(chinese ? '1.0，自2023年1月1日起施行' : '1.0, in force since 1 January 2023');
    expect(text).toContain(chinese ? '董事会，2022年12月15日' : 'Board of Directors, 15 December 2022');
    expect(text).toContain(chinese ? '包括但不限于金和锡' : 'not limited to gold and tin');
    expect(text).toContain('voice@example.com');
    expect(await textOf(language, policy({ openEnded: false }))).not.toContain(
      chinese ? '包括但不限于' : 'not limited to',
    );
  });

  test('says of each category what its rule asks for', async () => {
    const text = await textOf(language, policy());
    expect(
      text.match(
        chinese ? /立即中止或终止与该供应商的合作/g : /suspend or terminate business with it at once/g,
      ),
    ).toHaveLength(4);
    expect(text).toContain(chinese ? '中止合作至少3个月' : 'for at least 3 months');
    expect(text).toContain(chinese ? '可以提前中止或终止合作' : 'may be suspended or terminated earlier');
  });

  test('follows other rules: fewer months, no least suspension, help first', async () => {
    const rules = policy().rules.map((rule) =>
      rule.category === 4
        ? ({ category: 4, response: 'risk_management_plan', timing: 'immediate', planMonths: 1 } as const)
        : rule,
    );
    const text = await textOf(language, policy({ rules, overdueDecisions: 'blocking' }, 'help_first'));
    expect(text).not.toContain(chinese ? '至少' : 'at least');
    expect(text).toContain(chinese ? '1个月内不见成效' : 'no effect in 1 month,');
    expect(
      text.match(chinese ? /先行帮助其整改，8个月内/g : /no effect in 8 months; business/g),
    ).toHaveLength(4);
    expect(text).not.toMatch(chinese ? /不设宽限期/ : /without a period of grace/);
    expect(text).toContain(chinese ? '不得发布报告' : 'no report is published');
  });

  test('binds every numeral, whatever its rules are', async () => {
    for (const printed of [
      policy(),
      policy({}, 'help_first'),
      policy({ openEnded: false, cahraLists: [{ 'zh-CN': '第2017/821号清单', en: 'list 2017/821' }] }),
    ])
      expect(unboundIn({ html: await htmlOf(language, printed), language })).toEqual([]);
  });
});
