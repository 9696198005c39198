import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createChromiumRenderer } from '../../functions/adapters/chromium/chromium-renderer.ts';
import { houseFontFolders } from '../../functions/adapters/chromium/house-fonts.ts';
import { browserProcesses } from './browser-traces.ts';
import { reportDocument } from './report-document.ts';

const renderer = createChromiumRenderer({ fontFolders: houseFontFolders() });
afterAll(() => renderer.close());

const releasedOn = '2025-03-31';
const render = (body: string, style = '') =>
  renderer.render({ html: reportDocument([{ id: 'a', title: '概览', body }], { style }), releasedOn });

/** First pixel of every image in the file. */
function imageColours(pdf: Uint8Array): Set<string> {
  const bytes = Buffer.from(pdf);
  const images = bytes.toString('latin1').matchAll(/\/Subtype \/Image\n[^>]*\/Length \d+>> stream\n/g);
  const data = [...images].map((head) => inflateSync(bytes.subarray(head.index + head[0].length)));
  return new Set(data.map((pixels) => pixels.toString('hex', 0, 3)));
}

describe('before the browser starts', () => {
  it('a character that no report font has is refused with its code point and its sentence', async () => {
    const refused = render('<p>前一句。本季度进展😀良好。后一句。</p>');
    await expect(refused).rejects.toMatchObject({
      name: 'render.missing-glyph',
      message: expect.stringContaining('“😀” (U+1F600) in “本季度进展😀良好”'),
    });
    expect(browserProcesses(process.pid)).toEqual([]);
  });

  it('a release date that is no calendar date is refused', async () => {
    const html = reportDocument([]);
    await expect(renderer.render({ html, releasedOn: '2025-02-30' })).rejects.toMatchObject({
      name: 'render.invalid-date',
    });
  });
});

describe('a document that asks for something outside itself is refused, and the address named', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    [
      'an image on the web',
      '<img alt="" src="https://images.invalid/a.png">',
      '',
      'https://images.invalid/a.png',
    ],
    ['an image beside it', '<img alt="" src="images/a.png">', '', 'images/a.png'],
    ['an image on this machine', '<img alt="" src="file:///etc/hostname">', '', 'file:///etc/hostname'],
    [
      'a style sheet',
      '<link rel="stylesheet" href="http://styles.invalid/a.css">',
      '',
      'http://styles.invalid/a.css',
    ],
    [
      'a background',
      '',
      'body { background: url(http://images.invalid/b.png) }',
      'http://images.invalid/b.png',
    ],
    [
      'a font on this machine',
      '<p style="font-family: F">甲</p>',
      '@font-face { font-family: F; src: url(file:///f.ttf) }',
      'file:///f.ttf',
    ],
    ['a frame', '<iframe title="" src="http://frames.invalid/"></iframe>', '', 'http://frames.invalid/'],
    [
      'a frame on this machine',
      '<iframe title="" src="file:///etc/hosts"></iframe>',
      '',
      'file:///etc/hosts',
    ],
    [
      'a drawing',
      '<svg><use href="http://drawings.invalid/a.svg#b"/></svg>',
      '',
      'http://drawings.invalid/a.svg',
    ],
    [
      'another page',
      '<meta http-equiv="refresh" content="0; url=http://pages.invalid/">',
      '',
      'http://pages.invalid/',
    ],
  ];

  it.each(cases)('%s', async (_, body, style, address) => {
    await expect(render(body, style)).rejects.toMatchObject({
      name: 'render.request-left-page',
      message: expect.stringContaining(address),
    });
  });

  it('while images inside it are printed: in text, drawings, backgrounds, bullets, and far below', async () => {
    const pixel = (colour: string) =>
      `data:image/gif;base64,${Buffer.from(`47494638396101000100800000${colour}0000002c00000000010001000002024401003b`, 'hex').toString('base64')}`;
    const { pdf } = await render(
      `<img alt="" src="${pixel('ff0000')}"><svg><image width="9" height="9" href="${pixel('00ff00')}"/></svg>
       <ul><li>甲</li></ul><div class="lit"></div>
       <img alt="" loading="lazy" style="margin-top: 4000mm" src="${pixel('0000ff')}">`,
      `ul li { list-style-image: url(${pixel('ffff00')}) }
       .lit { height: 9mm; background: url(${pixel('ff00ff')}) no-repeat 0 0 / 5mm }`,
    );
    expect(imageColours(pdf)).toEqual(new Set(['ff0000', '00ff00', '0000ff', 'ffff00', 'ff00ff']));
  });
});

describe('a document that could not be true to its style or its pages is refused', () => {
  it('when its contents list names a chapter that nothing links to', async () => {
    const lost = '<p><span class="page" data-page-of="nowhere"></span></p>';
    await expect(render(lost)).rejects.toMatchObject({
      name: 'render.missing-destination',
      message: expect.stringContaining('"nowhere"'),
    });
  });

  it('when its page-number slots cannot be read', async () => {
    await expect(render("<p><span data-page-of='a'></span></p>")).rejects.toMatchObject({
      name: 'render.unreadable-slot',
    });
  });

  it('when writing a page number moves the chapter it counts', async () => {
    // The wider the number, the narrower and so the shorter the block beside it: two digits pull the chapter
    // to a page of one digit, and one digit pushes it to a page of two.
    const seesaw = `<div style="display: grid; grid-template-columns: auto 1fr; width: 170mm">
      <p style="font: 80mm/80mm 'Source Sans 3'"><span data-page-of="z"></span></p>
      <div style="aspect-ratio: 1 / 18; align-self: start"></div></div>`;
    const html = reportDocument([{ id: 'z', title: '终', body: '' }]).replace(
      /<span class="page" data-page-of="z"><\/span>/,
      '',
    );
    const outcome = renderer.render({ html: html.replace('<svg', `${seesaw}<svg`), releasedOn });
    await expect(outcome).rejects.toMatchObject({ name: 'render.contents-unstable' });
  });

  it.each([
    ['declared under a name that no report font has', '@font-face { font-family: F; src: local("Arial") }'],
    ['that is broken', '@font-face { font-family: F; src: url(data:font/ttf;base64,AAAA) }'],
  ])('when its style uses a font %s', async (_, style) => {
    await expect(render('<p style="font-family: F">甲</p>', style)).rejects.toMatchObject({
      name: 'render.foreign-font',
    });
  });

  it('when a style asks for a weight that the fonts do not have', async () => {
    await expect(render('<p style="font: 900 10pt \'Source Sans 3\'">Bold</p>')).rejects.toMatchObject({
      name: 'render.synthetic-font',
    });
  });
});
