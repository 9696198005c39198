import { describe, expect, test } from 'vitest';
import type { Rendering } from '../../functions/contract.ts';
import { sha256 } from '../../functions/domain/digest.ts';
import { Failure } from '../../functions/domain/failure.ts';
import type { PrintedPiece, PrintedText } from '../../functions/domain/printed/text.ts';
import type { Renderer, RenderRequest } from '../../functions/ports/renderer.ts';
import { render } from '../../functions/render/render.ts';
import { workKeys } from '../../functions/wiring/names.ts';
import { composing, loaded, stored } from '../support/workbench.ts';

const piece = (text: string): PrintedPiece => ({ text, page: 1, times: 1 });

async function rendering(language = 'en') {
  const bench = await loaded();
  const input = await composing(bench, language);
  const htmlKey = workKeys.html(input, language);
  await bench.work.put(htmlKey, '<html>范围一</html>', 'text/html');
  const asked: RenderRequest[] = [];
  const browser: Renderer = {
    async render(request) {
      asked.push(request);
      return { pdf: Buffer.from(`%PDF of ${request.html}`), pageCount: 3, pages: { section: 2 } };
    },
    close: async () => {},
  };
  const event: Rendering = { ...input, composed: { language, htmlKey } };
  const readPrintedText = (): PrintedText => ({ pieces: [piece('范围一')], alternatives: [], margins: [[]] });
  return { bench, event, asked, ports: { work: bench.work, renderer: () => browser, readPrintedText } };
}

test('a composed document becomes a PDF of the release date, named by what it holds', async () => {
  const { bench, event, asked, ports } = await rendering();
  const rendered = await render(event, ports);
  expect(asked).toEqual([{ html: '<html>范围一</html>', releasedOn: '2024-09-30' }]);
  const pdf = (await bench.work.get(rendered.key)) as Uint8Array;
  expect(rendered).toEqual({
    language: 'en',
    key: workKeys.pdf(event, 'en'),
    sha256: sha256(pdf),
    bytes: pdf.byteLength,
    pages: 3,
  });
});

test('the page numbers of one rendition are the guess of the next, also of another run, per language', async () => {
  const { bench, event, asked, ports } = await rendering();
  await render(event, ports);
  await render({ ...event, runId: 'run-2' }, ports);
  expect(asked[1]?.guessedPages).toEqual({ section: 2 });
  expect(await stored(bench, workKeys.pages('acme', 'small', 'en'))).toEqual({ section: 2 });
  await render({ ...event, language: 'zh-CN' }, ports);
  expect(asked[2]?.guessedPages).toBeUndefined();
});

test('what the renderer refuses is passed on, and nothing is stored', async () => {
  const { bench, event, ports } = await rendering();
  const refusal = new Failure('render.missing-glyph', 'no font has U+1F600');
  const renderer = (): Renderer => ({ ...ports.renderer(), render: () => Promise.reject(refusal) });
  await expect(render(event, { ...ports, renderer })).rejects.toBe(refusal);
  expect(await bench.work.get(workKeys.pdf(event, 'en'))).toBeUndefined();
});

test('a composed document that has expired stops the run', async () => {
  const { event, ports } = await rendering();
  const expired = { ...event, composed: { language: 'en', htmlKey: 'expired' } };
  await expect(render(expired, ports)).rejects.toMatchObject({ name: 'store.object-missing' });
});

describe('the finished document', () => {
  const printing = (...texts: readonly string[]): PrintedText => ({
    pieces: texts.map(piece),
    alternatives: [],
    margins: [[]],
  });
  const written = async (html: string) => {
    const one = await rendering();
    await one.bench.work.put(one.event.composed.htmlKey, html, 'text/html');
    return one;
  };

  test('stops the run where it prints another number, and says where', async () => {
    const { bench, event, ports } = await written('<html><h2>范围一</h2><p>共32家</p></html>');
    const findingsKey = workKeys.printFindings(event, 'en');
    const readPrintedText = () => printing('范围一', '共', '23', '家');
    await expect(render(event, { ...ports, readPrintedText })).rejects.toMatchObject({
      name: 'render.numerals-differ',
      internal: findingsKey,
    });
    expect(await bench.work.get(workKeys.pdf(event, 'en'))).toBeUndefined();
    expect(await stored(bench, findingsKey)).toMatchObject([
      {
        check: 'printed-numeral-differs',
        values: { found: '23', expected: '32', page: '1' },
        place: { language: 'en', section: '范围一', sentence: '共32家' },
      },
    ]);
  });

  test('goes on with other words, and keeps that for the evidence', async () => {
    const { bench, event, ports } = await written('<html><p>范围</p></html>');
    await render(event, { ...ports, readPrintedText: () => printing('范') });
    expect(await stored(bench, workKeys.printFindings(event, 'en'))).toMatchObject([
      { check: 'printed-words-differ', severity: 'warning', values: { found: '范', expected: '范围' } },
    ]);
  });

  test('is verified by its bytes where an edition is frozen, and not undone by a check that came later', async () => {
    const { event, ports } = await written('<html><p>32</p></html>');
    const frozen: Rendering = { ...event, reserved: { ...event.reserved, outcome: 'frozenRender' } };
    await expect(render(frozen, { ...ports, readPrintedText: () => printing('23') })).resolves.toMatchObject({
      language: 'en',
    });
  });
});
