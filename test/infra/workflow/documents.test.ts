import { describe, expect, test } from 'vitest';
import type { DocumentOutcome, Publishing } from '../../../functions/contract.ts';
import { failedLanguages, isRendered } from '../../../functions/domain/document-outcome.ts';
import { type Payload, runProduct } from './product.ts';

/** Publishes as the stage does, up to what it writes. */
function publish(payload: Payload): unknown {
  const input = payload as unknown as Publishing;
  if (!input.documents.every(isRendered)) return failedLanguages(input);
  return { status: 'published', report: input.report, period: input.period, edition: 1 };
}

const rendered = (language: string) => ({ language, key: 'pdf', sha256: 'sha', bytes: 1, pages: 1 });

describe('the languages of an edition, in the product’s workflow', () => {
  test.each([
    ['Render carbon zh-CN', 'render.missing-glyph', 'zh-CN'],
    ['Render carbon en', 'render.missing-glyph', 'en'],
    ['Compose carbon zh-CN', 'compose.translation-missing', 'zh-CN'],
    ['Compose carbon en', 'compose.blocked', 'en'],
  ])(
    '"%s" fails: the other one is tried all the same, and both results are told',
    async (call, error, language) => {
      const { outcome, calls, outcomes } = await runProduct(['carbon', 'minerals'], {
        failing: { [call]: error },
        publish,
      });
      expect(outcome).toMatchObject({ status: 'FAILED', error: 'run.publication-failed' });
      const other = language === 'en' ? 'zh-CN' : 'en';
      expect(calls.filter((one) => /^(Compose|Render) carbon/.test(one))).toEqual(
        expect.arrayContaining([`Compose carbon ${other}`, `Render carbon ${other}`]),
      );
      const [carbon, minerals] = outcomes as readonly { readonly documents?: readonly DocumentOutcome[] }[];
      expect(minerals).toEqual({ status: 'published', report: 'minerals', period: '2024-H1', edition: 1 });
      expect(carbon).toMatchObject({ status: 'failed', report: 'carbon', period: '2024-H1', error });
      expect(carbon?.documents).toHaveLength(2);
      expect(carbon?.documents).toContainEqual(rendered(other));
      expect(carbon?.documents).toContainEqual({
        language,
        error,
        cause: expect.stringContaining(`"errorMessage":"${call} failed"`),
      });
    },
  );

  test('both fail: each is named with its own cause', async () => {
    const { outcomes } = await runProduct(['carbon'], {
      failing: { 'Compose carbon zh-CN': 'compose.blocked', 'Render carbon en': 'render.missing-glyph' },
      publish,
    });
    expect(outcomes).toMatchObject([
      {
        error: 'compose.blocked',
        cause: JSON.stringify({
          errorMessage: 'zh-CN failed: Compose carbon zh-CN failed; en failed: Render carbon en failed',
        }),
      },
    ]);
  });

  test('a browser that crashes is tried once more before the language counts as failed', async () => {
    const { calls } = await runProduct(['carbon'], {
      failing: { 'Render carbon en': 'render.browser-crashed' },
      publish,
    });
    expect(calls.filter((call) => call === 'Render carbon en')).toHaveLength(2);
    expect(calls.filter((call) => call === 'Publish carbon')).toHaveLength(1);
  });
});
