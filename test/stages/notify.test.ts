import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { memoryMessages } from '../../functions/adapters/memory/messages.ts';
import type { Facts, Notifying, Outcome } from '../../functions/contract.ts';
import type { DataStatus } from '../../functions/domain/data-status.ts';
import { expectationsOf } from '../../functions/domain/figure-coverage.ts';
import type { Finding } from '../../functions/domain/finding.ts';
import { metrics } from '../../functions/domain/metrics.ts';
import { notify } from '../../functions/notify/notify.ts';
import { noticesIn } from '../../functions/notify/strings.ts';
import { dataStatus } from '../../functions/status/data-status.ts';
import { workKeys } from '../../functions/wiring/names.ts';
import { readStrings } from '../../functions/wiring/read-strings.ts';
import { root } from '../../infra/blueprint.ts';
import { electricity, handIn, withStatus } from '../support/small-organisation.ts';
import { handOver, loaded, publication, runToCheck, wholeRun, workbench } from '../support/workbench.ts';

const files = readdirSync(join(root, 'locales', 'en')).map((file) => file.replace('.json', ''));
const strings = (language: string) => readStrings(root, language, files);

function setting(bench = workbench()) {
  const messages = memoryMessages();
  let second = 0;
  const now = (): string => new Date(Date.UTC(2024, 8, 30, 1, 0, second++)).toISOString();
  const status = (organisation: string, period: string) =>
    dataStatus(organisation, period, { ...bench, now: bench.now, timeZone: 'Asia/Shanghai' });
  const ports = { ...bench, messages, strings, now, status, publicAddress: 'https://reports.example.com' };
  return { ports, messages, bench };
}

const cause = (errorMessage: string): string =>
  JSON.stringify({ errorType: 'x', errorMessage, trace: ['at publish.ts:1'] });
const run = (changes: Partial<Notifying> = {}): Notifying => ({
  runId: 'acme-2024-H1-1',
  organisation: 'acme',
  actor: { actorId: 'schedule', kind: 'schedule' },
  purpose: 'publication',
  publications: [],
  outcomes: [],
  ...changes,
});
const published: Outcome = { status: 'published', report: 'carbon', period: '2024-H1', edition: 3 };
const failed: Outcome = {
  ...{ status: 'failed', report: 'conflict-minerals', period: '2023-H2' },
  ...{ error: 'check.blocked', cause: cause('blocking findings: 1; nothing was published') },
};

/** The two halves of a message, Chinese and English. */
async function bodyOf(input: Notifying, made = setting()): Promise<readonly [string, string]> {
  await notify(input, made.ports);
  const [message] = made.messages.sent();
  return (message?.body ?? '').split('\n\n――――――――\n\n') as [string, string];
}

describe('the record of a run', () => {
  test('holds every outcome, and each failure in both of its messages', async () => {
    const { ports, bench } = setting();
    expect(await notify(run({ outcomes: [published, failed] }), ports)).toEqual({
      outcomes: [published, failed],
      failed: 1,
    });
    expect(await bench.editions.run('acme', 'acme-2024-H1-1')).toEqual({
      runId: 'acme-2024-H1-1',
      organisation: 'acme',
      actor: { actorId: 'schedule', kind: 'schedule' },
      purpose: 'publication',
      endedAt: '2024-09-30T01:00:00.000Z',
      outcomes: [published, failed],
      failures: [
        {
          report: 'conflict-minerals',
          period: '2023-H2',
          error: 'check.blocked',
          message: 'blocking findings: 1; nothing was published',
          internal: expect.stringContaining('at publish.ts:1'),
        },
      ],
    });
  });

  test('of one that broke off outside a publication says what ended it, and counts as failed', async () => {
    const { ports, bench, messages } = setting();
    const failure = { error: 'States.ItemReaderFailed', cause: 'why' };
    expect(await notify(run({ failure }), ports)).toMatchObject({ failed: 1 });
    expect((await bench.editions.run('acme', 'acme-2024-H1-1'))?.failures).toEqual([
      { error: 'States.ItemReaderFailed', message: 'States.ItemReaderFailed: why', internal: 'why' },
    ]);
    expect(messages.sent()[0]?.subject).toBe('Stele acme: the run broke off');
    expect(messages.sent()[0]?.body).toMatch(/生成任务中断[\s\S]*The run broke off/);
  });
});

describe('a message', () => {
  test('is sent once, however often the task is tried', async () => {
    const { ports, messages } = setting();
    const input = run({ outcomes: [published] });
    expect(await notify(input, ports)).toEqual(await notify(input, ports));
    expect(messages.sent()).toHaveLength(1);
  });

  test('that could not be sent is sent by the next try', async () => {
    const { ports, messages } = setting();
    const broken = { send: () => Promise.reject(new Error('ThrottledException')) };
    const input = run({ outcomes: [published] });
    await expect(notify(input, { ...ports, messages: broken })).rejects.toThrow('ThrottledException');
    await notify(input, ports);
    expect(messages.sent()).toHaveLength(1);
  });

  test('says in Chinese, then in English, what is published and where, and what failed and what to do', async () => {
    const made = setting();
    const findings: readonly Finding[] = [
      { check: 'verification-missing', severity: 'blocking', subject: 'x', values: { year: '2023' } },
      { check: 'rate', severity: 'warning', subject: 'x', values: { value: '120' } },
    ];
    const scope = {
      organisation: 'acme',
      report: 'conflict-minerals',
      period: '2023-H2',
      runId: 'acme-2024-H1-1',
    };
    await made.ports.work.put(workKeys.findings(scope), JSON.stringify(findings), 'application/json');
    const awaiting: Outcome = {
      ...{ status: 'awaitingApproval', report: 'green-manufacturing', period: '2024-H1', edition: 1 },
    };
    const outcomes = [published, awaiting, failed];
    const [chinese, english] = await bodyOf(run({ outcomes }), made);
    expect(chinese).toBe(
      [
        'acme · 定期发布',
        '',
        '已发布：',
        '· 《碳减排目标与行动阶段性报告》2024年上半年，第3版',
        '  https://reports.example.com/r/acme/carbon/2024-H1/3',
        '',
        '等待审批，批准后才会发布：',
        '· 《绿色制造体系阶段性报告》2024年上半年，第1版',
        '  请审阅后批准或退回。',
        '',
        '未完成：',
        '· 《冲突矿产阶段性报告》2023年下半年：有问题阻断了发布，请逐项处理后重新生成。',
        '  需要先解决的问题：',
        '  没有2023年的核查声明记录，该年数据不能称为“经核查”，报告不能发布。请提交该年的核查声明后重新生成。',
        '  系统信息（英文）：blocking findings: 1; nothing was published',
        '',
        '任务编号：acme-2024-H1-1',
      ].join('\n'),
    );
    expect(english).toContain(
      '- Conflict Minerals Periodic Report, second half of 2023: Findings block publication.',
    );
    expect(english).toContain('There is no verification statement for 2023');
    expect(english).toContain(
      '- Carbon Reduction Target and Action Periodic Report, first half of 2024, edition 3\n  https://',
    );
    expect(made.messages.sent()[0]?.subject).toBe('Stele acme: 1 published, 1 awaiting approval, 1 failed');
  });

  test('says of a link that needs a signature that it does', async () => {
    const bench = await loaded();
    const outcome = await wholeRun(bench);
    const [chinese] = await bodyOf(run({ outcomes: [outcome] }), setting(bench));
    expect(chinese).toContain('此链接须凭访问令牌打开');
  });

  test('says of an unchanged edition that was withdrawn that nothing is published', async () => {
    const bench = await loaded();
    await wholeRun(bench);
    const outcomes = [await wholeRun(bench, { runId: 'run-2' })];
    expect(outcomes).toMatchObject([{ status: 'unchanged', edition: 1 }]);
    for (const part of await bodyOf(run({ outcomes }), setting(bench)))
      expect(part).not.toMatch(/已撤回|withdrawn/);
    const withdrawal = {
      reason: 'wrong',
      actor: { actorId: 'editor-7', kind: 'person' as const },
      at: '2024-10-01T00:00:00Z',
    };
    await bench.editions.withdraw(publication(), 1, withdrawal);
    const [chinese, english] = await bodyOf(run({ outcomes, runId: 'run-3' }), setting(bench));
    expect(chinese).toContain('该版已撤回，目前没有可供下载的版次');
    expect(english).toContain('It was withdrawn, so nothing is published now');
  });

  test('of a quarter says what would block, who owes what, and how the factories rank', async () => {
    const bench = await loaded();
    const quarter = { period: '2024-Q2', releasedOn: '2024-06-30', runId: 'acme-2024-Q2-close-1' };
    const { merged, checked } = await runToCheck(bench, quarter);
    const computed: Outcome = {
      ...{ status: 'computed', report: 'small', period: '2024-Q2', cutOff: 4, inputDigest: 'i' },
      ...{ figuresDigest: merged.figuresDigest, factsKey: merged.factsKey, findingsKey: checked.findingsKey },
    };
    const publications = [
      { report: 'small', period: '2024-Q2', releasedOn: '2024-06-30', regeneration: null },
    ];
    const close = run({ purpose: 'quarterClose', publications, outcomes: [computed] });
    const [chinese, english] = await bodyOf(close, setting(bench));
    expect(chinese).toContain('《small》2024年第二季度');
    expect(chinese).toContain(
      '· north厂（north）：外购电力（2024年4月、2024年5月、2024年6月，已逾期）；光伏发电（2024年4月',
    );
    expect(chinese).toContain('· 第1名：north，得分');
    expect(english).toContain(
      '- The south facility (south): purchased electricity (April 2024, May 2024, June 2024, overdue)',
    );
    expect(english).toMatch(/Counted up to June 2024\./);

    // A reminder on the fifth of June asks for April and May only, and says nothing of the rank.
    const until = [{ ...publications[0], releasedOn: '2024-05-31' }] as Notifying['publications'];
    const reminder = run({ ...close, purpose: 'reminder', runId: 'r', publications: until });
    const [reminded] = await bodyOf(reminder, setting(bench));
    expect(reminded).toContain('外购电力（2024年4月、2024年5月，已逾期）');
    expect(reminded).not.toMatch(/6月|排名|检查结果|待复核/);

    // What waits for a review is no longer asked for: it is told to reviewers.
    const south = [4, 5].map((month) => withStatus(electricity('south', month, '1', 2024), 'submitted'));
    const north = withStatus(electricity('north', 5, '1', 2024), 'submitted');
    await handOver(bench, handIn('submitted', [...south, north]));
    const [asked, told] = await bodyOf({ ...reminder, runId: 'r2' }, setting(bench));
    expect(asked).toContain(
      '· north厂（north）：外购电力（2024年4月，已逾期）；光伏发电（2024年4月、2024年5月，已逾期）\n',
    );
    expect(asked).not.toContain('· south厂（south）：外购电力（2024年4月、2024年5月，已逾期）');
    expect(asked).toContain(
      '已提交、待复核的数据（请复核人处理）：\n· north厂（north）：外购电力（2024年5月）\n· south厂（south）：外购电力（2024年4月、2024年5月）\n待复核共3行，查看与处理：stele review --org acme',
    );
    expect(told).toContain('Rows waiting for review: 3. To see and decide: stele review --org acme');
  });

  test('says that nothing is missing where nothing is', async () => {
    const bench = workbench();
    const facts: Partial<Facts> = { ranking: [] };
    await bench.work.put('facts', JSON.stringify(facts), 'application/json');
    await bench.work.put('findings', '[]', 'application/json');
    const computed: Outcome = {
      ...{ status: 'computed', report: 'carbon', period: '2024-Q2', cutOff: 4, inputDigest: 'i' },
      ...{ figuresDigest: 'f', factsKey: 'facts', findingsKey: 'findings' },
    };
    const publications = [
      { report: 'carbon', period: '2024-Q2', releasedOn: '2024-06-30', regeneration: null },
    ];
    const made = setting(bench);
    const status = async (organisation: string, period: string): Promise<DataStatus> => ({
      ...{ organisation, period, on: '2024-07-05', asOfBatch: 4, owed: [], reviews: [], campaigns: [] },
    });
    const [chinese, english] = await bodyOf(
      run({ purpose: 'quarterClose', publications, outcomes: [computed] }),
      { ...made, ports: { ...made.ports, status } },
    );
    expect(chinese).toContain('数据检查通过');
    expect(chinese).toContain('截至2024年6月，应交数据已全部交齐。');
    expect(english).toContain('Everything due up to June 2024 has been handed in.');
  });

  test('of a quarter of which nothing was handed in says that, and the run has not failed', async () => {
    const nothing: Outcome = {
      ...{ status: 'failed', report: 'carbon', period: '2024-Q3' },
      ...{ error: 'plan.no-data', cause: cause('no data') },
    };
    for (const purpose of ['quarterClose', 'reminder'] as const) {
      const made = setting();
      expect(await notify(run({ purpose, outcomes: [nothing] }), made.ports)).toMatchObject({ failed: 0 });
      expect(made.messages.sent()[0]?.body).toContain('2024年第三季度：尚未收到任何数据。');
      expect(made.messages.sent()[0]?.body).not.toContain('未完成');
    }
    const made = setting();
    expect(await notify(run({ outcomes: [nothing] }), made.ports)).toMatchObject({ failed: 1 });
    expect(made.messages.sent()[0]?.body).not.toContain('尚未交齐');
  });

  test('of a quarter of which nothing was handed in says who owes what, where that is known', async () => {
    const nothing: Outcome = {
      ...{ status: 'failed', report: 'small', period: '2024-Q3' },
      ...{ error: 'plan.no-data', cause: cause('no data') },
    };
    const publications = [
      { report: 'small', period: '2024-Q3', releasedOn: '2024-09-30', regeneration: null },
    ];
    const [chinese, english] = await bodyOf(
      run({ purpose: 'reminder', publications, outcomes: [nothing] }),
      setting(await loaded()),
    );
    expect(chinese).toContain('2024年第三季度：尚未收到任何数据。');
    expect(chinese).toContain('· north厂（north）：外购电力（2024年7月、2024年8月、2024年9月');
    expect(english).toContain('- The south facility (south): purchased electricity (July 2024');
  });

  test('stays within what SNS carries, whatever the organisation is called and however much is wrong', async () => {
    const made = setting();
    const outcomes = Array.from(
      { length: 300 },
      (_, index): Outcome => ({
        ...{ status: 'failed', report: `report-${index}`, period: '2024-H1' },
        ...{ error: 'Runtime.ExitError', cause: cause('长'.repeat(500)) },
      }),
    );
    await notify(run({ organisation: '示例精密'.repeat(16), outcomes, publications: [] }), made.ports);
    const [message] = made.messages.sent();
    expect(message?.subject).toMatch(/^[!-~][ -~]{0,98}$/);
    expect(Buffer.byteLength(message?.body ?? '')).toBeLessThan(262_144);
    expect(message?.body).toContain('另有260项未列出');
    expect(message?.body).toContain('出现意外错误');
  });
});

describe.each(['zh-CN', 'en'])('the words of notices in %s', (language) => {
  test('say what to do about every failure that a run can end with', async () => {
    const notices = noticesIn(language, await strings(language));
    const text = readFileSync(join(root, 'functions', 'domain', 'failure.ts'), 'utf8');
    const codes = [...text.matchAll(/\| '([a-z]+\.[a-z-]+)'/g)].map(([, code]) => code as string);
    const ofRuns = codes.filter((code) => !/^(usage|start|api|approval|run|review)\./.test(code));
    expect(ofRuns.length).toBeGreaterThan(25);
    for (const code of ofRuns) expect(notices.find(`advice.${code}`), code).toBeDefined();
  });

  test('name every kind of data that somebody can owe', async () => {
    const notices = noticesIn(language, await strings(language));
    const kinds = [...metrics.values()].flatMap(({ formula }) => expectationsOf(formula, metrics));
    expect(kinds.length).toBeGreaterThan(20);
    for (const kind of new Set(kinds))
      expect(notices.find(`source.${kind.split(':').at(-1)}`), kind).toBeDefined();
  });
});
