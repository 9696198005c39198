import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checks } from '../../functions/cli/checks.ts';
import { rules } from '../../functions/domain/rules.ts';
import { declaredChecks } from '../../functions/wiring/checks.ts';
import { readStrings } from '../../functions/wiring/read-strings.ts';
import { root } from '../../infra/blueprint.ts';

let out = '';
beforeEach(() => {
  out = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += String(text);
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test.each([
  ['zh_CN.UTF-8', /^检查 +规则 +检查内容.*\ncid-format +C-CID +冶炼厂识别号 +阻断 +否 +conflict-minerals/],
  [
    'en_GB.UTF-8',
    /^check +rule +about.*\ncid-format +C-CID +smelter .*numbers +blocking +no +conflict-minerals/,
  ],
])('every check is listed with its rule in %s', async (language, expected) => {
  vi.stubEnv('LC_ALL', language);
  expect(await checks({})).toBe(0);
  expect(out).toMatch(expected);
  expect(out.trimEnd().split('\n')).toHaveLength(declaredChecks.size + 1);
  expect(out).not.toContain('undefined');
});

test('a program gets them as JSON', async () => {
  await checks({ json: true });
  expect(JSON.parse(out).checks).toContainEqual({
    ...{ check: 'surveys-identical', rule: 'C-DUP', severity: 'note' },
    ...{ weighed: true, reports: ['conflict-minerals'] },
  });
});

test('every rule has a name in both languages', async () => {
  for (const language of ['zh-CN', 'en']) {
    const { findings } = await readStrings(root, language, ['findings']);
    expect(Object.keys((findings as { rules: object }).rules)).toEqual([...rules]);
  }
});
