import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Block, ReportDocument, Section } from '../../functions/domain/document.ts';
import { metrics } from '../../functions/domain/metrics.ts';
import { parsePeriod } from '../../functions/domain/period.ts';
import type { ContentRecord } from '../../functions/domain/report.ts';
import { root } from '../../infra/blueprint.ts';
import { reports } from '../../templates/reports.ts';
import { type ComposedSample, composeSample, publicationsOf } from '../support/sample-composed.ts';
import { boundIn } from './conformance/bound-in.ts';
import { keysOf, placeholdersIn, sourceWords, unusedKeys } from './conformance/string-keys.ts';

const languages = readdirSync(join(root, 'locales'));

/** What every listed report must hold to, in every language, unasked. */
describe.each([...reports])('%s', (slug, definition) => {
  const publications = publicationsOf(slug);
  const composed: ComposedSample[] = [];
  const each = (hold: (one: ComposedSample, what: string) => void): void => {
    for (const one of composed)
      hold(one, `${one.publication.organisation} ${one.publication.period} ${one.language}`);
  };
  beforeAll(async () => {
    for (const publication of publications) composed.push(...(await composeSample(publication)));
  });

  test('composes every half that there are records of, in every language, without a finding', () => {
    expect(publications.length).toBeGreaterThan(0);
    expect(composed.map(({ language }) => language).sort()).toEqual(
      publications.flatMap(() => languages).sort(),
    );
    each(({ document, language }, what) => {
      expect([what, document.language]).toEqual([what, language]);
      expect([what, document.chapters.length]).not.toEqual([what, 0]);
    });
  });

  test('has a readme that explains its time bases', () => {
    const readme = readFileSync(join(root, 'templates', slug, 'README.md'), 'utf8');
    expect(readme).toMatch(/^# \S/);
    for (const { bases } of composed)
      for (const role of Object.keys(bases)) expect(readme, role).toContain(`\`${role}\``);
  });

  test('names only roles and metrics that there are', () => {
    const { figures, words, compositions, lists = [], base, ranking } = definition;
    const named = [...figures, ...words, ...compositions, ...lists].map(({ role }) => role);
    const roles = [...named, ...(base ? [base] : []), ...(ranking ? [ranking] : [])];
    for (const half of ['2024-H1', '2024-H2']) {
      const bases = definition.timeBases(parsePeriod(half), (composed[0] as ComposedSample).context.profile);
      expect(Object.keys(bases)).toEqual(expect.arrayContaining(roles));
      for (const period of Object.values(bases)) expect(() => parsePeriod(period)).not.toThrow();
    }
    const wanted = [...figures.map(({ metric }) => metric), ...compositions.flatMap((one) => one.parts)];
    expect(wanted.filter((metric) => !metrics.has(metric))).toEqual([]);
    const twice = figures.map(({ metric, role }) => `${metric}@${role}`);
    expect(twice.filter((one, at) => twice.indexOf(one) !== at)).toEqual([]);
  });

  test('numbers its chapters and sections without a gap, and each has an anchor of its own', () => {
    each(({ document }, what) => {
      const numbers = document.chapters.map(({ number }) => number);
      expect([what, numbers]).toEqual([what, numbers.map((_, index) => String(index + 1).padStart(2, '0'))]);
      for (const { number, title, sections } of document.chapters) {
        expect([what, number, title.length]).not.toEqual([what, number, 0]);
        const listed = sections.filter((section) => section.listed);
        expect([what, listed.map((one) => one.number)]).toEqual([
          what,
          listed.map((_, index) => `${number}.${index + 1}`),
        ]);
        for (const section of listed) expect(section.title.length, section.id).toBeGreaterThan(0);
      }
      const anchors = document.chapters.flatMap(({ id, sections }) => [id, ...sections.map((one) => one.id)]);
      expect([what, anchors.filter((id, at) => anchors.indexOf(id) !== at)]).toEqual([what, []]);
    });
  });

  test('says the same in every language: sections, blocks, tiles, rows, notes and figures', () => {
    for (const publication of publications) {
      const [first, ...others] = composed.filter((one) => one.publication === publication);
      for (const other of others)
        expect(outline((other as ComposedSample).document)).toEqual(
          outline((first as ComposedSample).document),
        );
    }
  });

  test('lists every note that it marks, once, in the order of the marks', () => {
    each(({ document }, what) => {
      for (const section of document.chapters.flatMap((chapter) => chapter.sections)) {
        const marked = new Set(boundIn([section.title, section.blocks], 'note'));
        const listed = [section, ...section.blocks].flatMap((one) =>
          'notes' in one ? one.notes.map((note) => note.id) : [],
        );
        expect([what, section.id, [...listed].sort()]).toEqual([what, section.id, [...marked].sort()]);
      }
    });
  });

  test('prints or decides by every figure that it lists, and prints no other', () => {
    const asked = new Set(composed.flatMap((one) => [...one.asked.figures]));
    for (const one of composed) {
      const printed = new Set(boundIn(one.document, 'figure'));
      for (const { metric, role } of definition.figures)
        if (printed.has(`${metric}@${one.bases[role]}`)) asked.add(`${metric}@${role}`);
    }
    for (const language of languages) for (const name of placeholdersIn(language, slug)) asked.add(name);
    const unread = definition.figures
      .map(({ metric, role }) => `${metric}@${role}`)
      .filter((figure) => !asked.has(figure));
    expect(unread).toEqual([]);
    each(({ document, facts }, what) => {
      const computed = new Set(facts.figures.map(({ id }) => id));
      expect([what, boundIn(document, 'figure').filter((id) => !computed.has(id))]).toEqual([what, []]);
    });
  });

  test('asks for every slot that it requires, and for every slot that has words', () => {
    const asked = new Set(composed.flatMap((one) => [...one.asked.slots]));
    expect(definition.requiredSlots.filter((slot) => !asked.has(slot))).toEqual([]);
    const filled = composed.flatMap(({ facts, publication }) =>
      ((facts.records.content ?? []) as readonly ContentRecord[])
        .filter((one) => one.report === slug && one.period === publication.period)
        .map((one) => one.slot),
    );
    expect([...new Set(filled)].filter((slot) => !asked.has(slot))).toEqual([]);
  });

  test('declares the slots that it asks for, and no other', () => {
    const asked = [...new Set(composed.flatMap((one) => [...one.asked.slots]))];
    const fits = (slot: string, name: string): boolean =>
      name.endsWith('.*') ? slot.startsWith(name.slice(0, -1)) : slot === name;
    const { slots } = definition;
    expect(asked.filter((slot) => !slots.some((name) => fits(slot, name)))).toEqual([]);
    expect(slots.filter((name) => !asked.some((slot) => fits(slot, name)))).toEqual([]);
  });

  test('has no string that nothing asks for', () => {
    const asked = new Set(composed.flatMap((one) => [...one.asked.keys]));
    const words = sourceWords(slug);
    for (const language of languages) {
      expect(keysOf(language, slug).length).toBeGreaterThan(0);
      expect([language, unusedKeys(language, slug, asked, words)]).toEqual([language, []]);
    }
  });

  test.each(languages)('fails closed on a %s string that there is not', (language) => {
    const { say, paragraphs } = (composed.find((one) => one.language === language) as ComposedSample).context;
    expect(() => say(`${slug}:nobody.wrote.this`)).toThrow(/nobody\.wrote\.this" is missing/);
    expect(() => paragraphs(`${slug}:nobody.wrote.this`)).toThrow(/nobody\.wrote\.this" is missing/);
    expect(() => say('terms:metric.nobody_measured_this')).toThrow(/is missing/);
  });
});

/** What both languages share of a document: its structure and what is bound in it; words and their order are each language's own. */
function outline(document: ReportDocument) {
  return document.chapters.map(({ id, number, sections }) => ({
    id,
    number,
    sections: sections.map(sectionOutline),
  }));
}

function sectionOutline({ id, number, listed, startsPage, blocks, notes, title }: Section) {
  return {
    id,
    number,
    listed,
    startsPage,
    title: title.length > 0,
    notes: notes.map((note) => note.id),
    blocks: blocks.map(blockOutline),
  };
}

function blockOutline(block: Block) {
  const figures = [...new Set(boundIn(block, 'figure'))].sort();
  const notes = [...new Set(boundIn(block, 'note'))].sort();
  return { kind: block.kind, parts: partsOf(block), figures, notes };
}

/** How many tiles, rows, steps a block has: each list in it that is no text. */
function partsOf(value: unknown): unknown {
  if (Array.isArray(value)) {
    if (value.some((one) => typeof one !== 'object' || (one as { kind?: string }).kind !== undefined))
      return [];
    return [value.length, ...value.map(partsOf).filter((part) => JSON.stringify(part) !== '[]')];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value)
    .map(partsOf)
    .filter((part) => JSON.stringify(part) !== '[]');
}

test('every report that has a folder is listed', () => {
  const folders = readdirSync(join(root, 'templates'), { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && existsSync(join(root, 'templates', entry.name, 'definition.ts')),
    )
    .map(({ name }) => name);
  expect([...reports.keys()].sort()).toEqual(folders.sort());
});

test('a string that nothing asks for is found', () => {
  const asked = new Set<string>();
  const words = {
    files: [new Set(['challenge', 'climate'])],
    all: new Set(['challenge', 'climate', 'title']),
  };
  const unused = unusedKeys('en', 'carbon', asked, words);
  expect(unused).not.toContain('carbon:challenge.title');
  expect(unused).toContain('carbon:commitment.title');
  expect(unusedKeys('en', 'carbon', new Set(['carbon:commitment.title']), words)).not.toContain(
    'carbon:commitment.title',
  );
});
