import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FindingOf } from '../../functions/cli/findings.ts';
import { type PublishedPdf, printResult, type ReportResult } from '../../functions/cli/print-result.ts';

const printed: { out: string[]; err: string[] } = { out: [], err: [] };
beforeEach(() => {
  Object.assign(printed, { out: [], err: [] });
  vi.stubEnv('LC_ALL', 'en_GB.UTF-8');
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.out.push(String(text)) > 0);
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => printed.err.push(String(text)) > 0);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const finding = (report: string, severity: FindingOf['severity'], subject: string): FindingOf => ({
  ...{ report, period: '2024-H1', check: 'unbound-numeral', severity, subject },
  values: { numeral: '12', sentence: 'We visited 12.' },
});
const carbon: PublishedPdf = {
  ...{ organisation: 'sample', report: 'carbon', period: '2024-H1', language: 'en', edition: 1 },
  ...{ status: 'published', pages: 23, bytes: 1024, sha256: 'abc', path: '/out/carbon.pdf' },
  link: 'http://127.0.0.1:8787/r/sample/carbon/2024-H1/1/en',
  newest: 'http://127.0.0.1:8787/r/sample/carbon/2024-H1',
  access: 'public',
};

/** One report published with a note, one of which a language failed. */
const result: ReportResult = {
  organisation: 'sample',
  unreadable: [],
  editions: [carbon],
  computed: [],
  figuresOf: () => () => undefined,
  findings: [finding('carbon', 'note', 'a share'), finding('green-manufacturing', 'blocking', 'zh-CN')],
  outcomes: [
    {
      ...{ status: 'failed', report: 'green-manufacturing', period: '2024-H1', error: 'compose.blocked' },
      cause: '{"errorMessage":"zh-CN failed: why; en was rendered"}',
      documents: [
        {
          language: 'zh-CN',
          error: 'compose.blocked',
          cause: '{"errorMessage":"why","trace":["    at compose (/src/compose.ts:50)"]}',
        },
        { language: 'en', key: 'runs/1/en.pdf', sha256: 'def', bytes: 2048, pages: 24 },
      ],
    },
  ],
};

test('a program gets why a publication failed, each language and its findings, and no trace', async () => {
  await printResult(result, true);
  const said = JSON.parse(printed.out.join(''));
  expect(said.failed).toEqual([
    {
      ...{ status: 'failed', report: 'green-manufacturing', period: '2024-H1', error: 'compose.blocked' },
      message: 'zh-CN failed: why; en was rendered',
      languages: [
        { language: 'zh-CN', error: 'compose.blocked', message: 'why' },
        { language: 'en', pages: 24 },
      ],
    },
  ]);
  expect(said.findings).toEqual(result.findings);
});

test('a person sees what was published and of which report a remark is; a failure speaks for itself', async () => {
  await printResult(result, false);
  expect(printed.out.join('')).toMatch(/^report .*\ncarbon +2024-H1/);
  expect(printed.err.join('')).toMatch(/^note {2}carbon 2024-H1 {2}unbound-numeral\n {2}The number “12”/);
  expect(printed.err.join('')).not.toContain('green-manufacturing');
});

test('a person gets one link for each report, and is told where it needs a token', async () => {
  const chinese = { ...carbon, language: 'zh-CN' };
  const closed = { ...carbon, report: 'green', newest: 'http://127.0.0.1:8787/r/sample/green/2024-H1' };
  await printResult({ ...result, editions: [carbon, chinese, { ...closed, access: 'token' }] }, false);
  expect(printed.out.join('').split('\n\n')[1]?.trimEnd().split('\n')).toEqual([
    'links, while npm start serves them:',
    '  http://127.0.0.1:8787/r/sample/carbon/2024-H1',
    '  http://127.0.0.1:8787/r/sample/green/2024-H1  needs a token: stele link --report green --period 2024-H1',
  ]);
});
