import { describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../functions/domain/document.ts';
import type { Inline } from '../../functions/domain/text.ts';
import { typeset } from '../../templates/house/typeset.ts';
import { readHouse } from './house-sources.ts';
import { attributeValues, escapeHtml, unbalancedTags } from './markup.ts';
import { specimen } from './specimen.ts';
import type { Language } from './specimen-charts.ts';
import { text } from './text-builders.ts';

const house = readHouse();
const languages: readonly Language[] = ['zh-CN', 'en'];
const pages = new Map(languages.map((language) => [language, typeset(specimen(language), house)]));

type Bound = Extract<Inline, { readonly id: string; readonly text: string }>;

/** Every bound piece anywhere in the model, whatever block it stands in. */
function boundPieces(node: unknown): readonly Bound[] {
  if (Array.isArray(node)) return node.flatMap(boundPieces);
  if (typeof node !== 'object' || node === null) return [];
  const kind = 'kind' in node ? node.kind : undefined;
  if (kind === 'figure' || kind === 'constant' || kind === 'structure') return [node as Bound];
  return Object.values(node).flatMap(boundPieces);
}

function only(
  document: ReportDocument,
  blocks: ReportDocument['chapters'][number]['sections'][number]['blocks'],
): ReportDocument {
  const section = {
    id: 's',
    number: '01.1',
    title: text('T'),
    listed: true,
    startsPage: false,
    blocks,
    notes: [],
  };
  return { ...document, chapters: [{ id: 'c', number: '01', title: text('C'), sections: [section] }] };
}

describe.each(languages)('the typeset document in %s', (language) => {
  const html = pages.get(language) ?? '';

  test('prints every figure, constant and structural number with its id', () => {
    const printed = new Set(
      [...html.matchAll(/data-(figure|constant|structure)="([^"]*)">([^<]*)</g)].map(
        ([, kind, id, words]) => `${kind} ${id} ${words}`,
      ),
    );
    const pieces = boundPieces(specimen(language));
    expect(pieces.length).toBeGreaterThan(500);
    const absent = pieces
      .map((piece) => `${piece.kind} ${escapeHtml(piece.id)} ${escapeHtml(piece.text)}`)
      .filter((piece) => !printed.has(piece));
    expect(absent).toEqual([]);
  });

  test('is well formed and says its language and title', () => {
    expect(unbalancedTags(html)).toEqual([]);
    expect(html).toMatch(new RegExp(`^<!DOCTYPE html>\\s*<html lang="${language}"`));
    expect(html).toContain(`<title>${escapeHtml(specimen(language).title)}</title>`);
  });

  test('is the same text each time it is set, from the same or from freshly read sources', () => {
    expect(typeset(specimen(language), house)).toBe(html);
    expect(typeset(specimen(language), readHouse())).toBe(html);
  });

  test('lists each chapter and section with an empty place for its page number', () => {
    const listed = specimen(language).chapters.flatMap((chapter) => [
      chapter.id,
      ...chapter.sections.map((section) => section.id),
    ]);
    expect(attributeValues(html, 'data-page-of')).toEqual(listed);
    for (const id of listed) {
      expect(html).toContain(`data-page-of="${id}" data-structure="page.${id}"></span>`);
      expect(attributeValues(html, 'href').filter((href) => href === `#${id}`)).toHaveLength(1);
    }
  });

  test('has no two elements with one id and no link that leads nowhere', () => {
    const ids = attributeValues(html, 'id');
    expect(ids.length).toBe(new Set(ids).size);
    const inner = attributeValues(html, 'href').filter((href) => href.startsWith('#'));
    expect(inner.filter((href) => !ids.includes(href.slice(1)))).toEqual([]);
  });

  test('numbers chapters, sections and notes with structure ids', () => {
    const structures = new Set(attributeValues(html, 'data-structure'));
    for (const chapter of specimen(language).chapters) {
      expect(structures).toContain(`chapter.${chapter.id}`);
      for (const section of chapter.sections) {
        expect(structures).toContain(`section.${section.id}`);
        for (const note of section.notes) expect(structures).toContain(`note.${note.id}`);
      }
    }
  });

  test('fetches nothing: pictures are embedded, styles and drawings inline', () => {
    expect(attributeValues(html, 'src').filter((source) => !source.startsWith('data:'))).toEqual([]);
    expect(html).not.toMatch(/<link|@import|url\((?!&quot;data:|#block-)/);
    expect(html.match(/<script/g)).toBeNull();
  });
});

test('markup in data is printed as the characters it is made of', () => {
  const evil = '</style><script>alert("x")</script>&\'';
  const base = specimen('en');
  const document = {
    ...only(base, [{ kind: 'lead', text: [{ kind: 'figure', id: evil, text: evil, state: 'value' }] }]),
    title: evil,
    running: { organisation: evil, report: `\\";} ${evil}`, edition: 'line\nbreak' },
  } as const satisfies ReportDocument;
  const html = typeset(document, house);
  expect(html.match(/<script/g)).toBeNull();
  expect(html.match(/<\/style>/g)).toHaveLength(1);
  expect(html).toContain(`data-figure="${escapeHtml(evil)}">${escapeHtml(evil)}</span>`);
  expect(unbalancedTags(html)).toEqual([]);
});

test('the templates have no way around escaping', () => {
  for (const [name, source] of [['layout', house.layout], ...Object.entries(house.partials)]) {
    expect(source, name).not.toMatch(/\{\{\{|\{\{&/);
  }
});

test('a missing value keeps its state beside its sign', () => {
  const html = pages.get('en') ?? '';
  expect(html).toContain('<span class="figure missing" data-figure="water">—</span>');
  expect(html).toContain('<tspan class="figure not-applicable" data-figure="s3.14">/</tspan>');
});

test('a case without a picture leaves no place for one', () => {
  const html = typeset(
    only(specimen('en'), [
      { kind: 'case', tag: text('Case'), title: text('Title'), paragraphs: [text('Words.')], facts: [] },
    ]),
    house,
  );
  expect(html).toContain('<article class="case plain">');
  expect(html).not.toContain('<img');
});

test('a picture that would have to be fetched is refused by name', () => {
  const picture = { source: 'https://example.org/a.png', alternative: 'Roof' };
  const document = only(specimen('en'), [{ kind: 'picture', picture, caption: [], height: 'low' }]);
  expect(() => typeset(document, house)).toThrow(/"Roof".*https:\/\/example\.org\/a\.png.*data: URI/);
});

test('a link that is no web, mail or inner address is printed as words', () => {
  const html = typeset(
    only(specimen('en'), [
      {
        kind: 'prose',
        paragraphs: [[{ kind: 'link', href: 'javascript:alert(1)', children: text('policy') }]],
      },
    ]),
    house,
  );
  expect(html).toContain('<p>policy</p>');
  expect(html).not.toContain('javascript:');
});

test('a number and its Chinese counter stay on one line', () => {
  expect(pages.get('zh-CN')).toContain('<span class="nowrap"><span data-constant="y25">2025</span>年</span>');
});

test('notes of a table stand in its foot, which print repeats on each page, and the total stays in the body', () => {
  const html = pages.get('en') ?? '';
  const table = html.slice(html.indexOf('<table class="data'), html.indexOf('</table>'));
  expect(table.indexOf('class="total"')).toBeLessThan(table.indexOf('</tbody>'));
  expect(table).toMatch(/<tfoot>.*note-e1.*note-e2.*<\/tfoot>/s);
});

test('a row with a status has it in its last column, shape before word', () => {
  const html = typeset(
    only(specimen('en'), [
      {
        kind: 'table',
        columns: ['Goal', 'Status'].map((label) => ({
          label: [{ kind: 'text', text: label }],
          numeric: false,
        })),
        groups: [
          {
            rows: [
              {
                role: 'row',
                cells: [[{ kind: 'text', text: 'Wastewater tests' }]],
                status: { state: 'behind', word: 'Behind plan', target: [] },
              },
            ],
          },
        ],
        dense: false,
        notes: [],
      },
    ]),
    house,
  );
  expect(html).toMatch(/Wastewater tests<\/th><td><p class="status"><svg[\s\S]*?Behind plan/);
});
