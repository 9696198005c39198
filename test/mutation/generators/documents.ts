import type { Block, ReportDocument, Section } from '../../../functions/domain/document.ts';
import { type Kind, languages } from '../mutation.ts';
import type { Random } from '../random.ts';

/** What a template's view made, changed in one language: the other still says what both should. */
function oneDocument(
  name: string,
  count: number,
  change: (document: ReportDocument, random: Random) => string | undefined,
): Kind {
  return {
    name: `views.${name}`,
    count,
    make(random, specimen) {
      const language = random.one(languages);
      const seed = random.below(2 ** 30);
      const made = change(structuredClone(specimen.documents[language]), drawn(seed));
      if (made === undefined) return undefined;
      return {
        place: language,
        found: '',
        made,
        alteration: { on: 'document', language, change: (document) => void change(document, drawn(seed)) },
      };
    },
  };
}

/** Choices that fall the same way each time they are made. */
function drawn(seed: number): Random {
  let state = seed;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % limit;
  };
  return {
    below,
    one: (items) => items[below(items.length)] as (typeof items)[number],
    two: (items) => {
      const first = below(items.length);
      return [items[first], items[(first + 1 + below(items.length - 1)) % items.length]] as never;
    },
  };
}

const sectionsOf = ({ chapters }: ReportDocument): Section[] =>
  chapters.flatMap(({ sections }) => [...sections]);

type Of<Name extends Block['kind']> = Extract<Block, { kind: Name }>;

function blocksOf<Name extends Block['kind']>(document: ReportDocument, kind: Name): Of<Name>[] {
  return sectionsOf(document)
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Of<Name> => block.kind === kind);
}

const tablesOf = (document: ReportDocument) =>
  blocksOf(document, 'table').filter(({ groups }) => groups.some(({ rows }) => rows.length > 1));
const textOf = (value: unknown): string => JSON.stringify(value).slice(0, 160);
const loose = <Item>(items: readonly Item[]): Item[] => items as Item[];

export const documentKinds: readonly Kind[] = [
  oneDocument('row-dropped', 3, (document, random) => {
    const tables = tablesOf(document);
    if (tables.length === 0) return undefined;
    const { rows } = random.one(random.one(tables).groups.filter((one) => one.rows.length > 1));
    return `row dropped: ${textOf(loose(rows).splice(random.below(rows.length), 1))}`;
  }),
  oneDocument('rows-values-exchanged', 3, (document, random) => {
    const tables = tablesOf(document);
    if (tables.length === 0) return undefined;
    const { rows } = random.one(random.one(tables).groups.filter((one) => one.rows.length > 1));
    const at = random.below(rows.length - 1);
    const [one, other] = [loose(rows[at]!.cells), loose(rows[at + 1]!.cells)];
    if (textOf(one.slice(1)) === textOf(other.slice(1))) return undefined;
    const kept = one.slice(1);
    one.splice(1, one.length, ...other.slice(1));
    other.splice(1, other.length, ...kept);
    return `values exchanged: ${textOf(one)} and ${textOf(other)}`;
  }),
  oneDocument('columns-exchanged', 3, (document, random) => {
    const tables = tablesOf(document).filter(({ columns }) => columns.length > 2);
    if (tables.length === 0) return undefined;
    const { groups, columns } = random.one(tables);
    for (const { rows } of groups)
      for (const { cells } of rows) if (cells.length > 2) loose(cells).splice(1, 2, cells[2]!, cells[1]!);
    return `cells of columns 1 and 2 exchanged under ${textOf(columns)}`;
  }),
  oneDocument('section-dropped', 2, (document, random) => {
    const { sections } = random.one(document.chapters.filter((one) => one.sections.length > 1));
    return `section dropped: ${loose(sections).splice(random.below(sections.length), 1)[0]?.id}`;
  }),
  oneDocument('block-dropped', 3, (document, random) => {
    const { blocks, id } = random.one(sectionsOf(document).filter((one) => one.blocks.length > 1));
    return `${id}: ${loose(blocks).splice(random.below(blocks.length), 1)[0]?.kind} dropped`;
  }),
  oneDocument('tile-dropped', 3, (document, random) => {
    const found = blocksOf(document, 'tiles');
    if (found.length === 0) return undefined;
    const { tiles } = random.one(found);
    return `tile dropped: ${textOf(loose(tiles).splice(random.below(tiles.length), 1))}`;
  }),
  oneDocument('tile-units-exchanged', 3, (document, random) => {
    const all = blocksOf(document, 'tiles').flatMap(({ tiles }) => tiles);
    if (all.length < 2) return undefined;
    const [one, other] = random.two(all) as unknown as [{ unit: unknown }, { unit: unknown }];
    if (textOf(one.unit) === textOf(other.unit)) return undefined;
    [one.unit, other.unit] = [other.unit, one.unit];
    return `units exchanged: ${textOf(one)} and ${textOf(other)}`;
  }),
  oneDocument('tile-periods-exchanged', 2, (document, random) => {
    const all = blocksOf(document, 'tiles').flatMap(({ tiles }) => tiles);
    if (all.length < 2) return undefined;
    const [one, other] = random.two(all) as unknown as [{ period: unknown }, { period: unknown }];
    if (textOf(one.period) === textOf(other.period)) return undefined;
    [one.period, other.period] = [other.period, one.period];
    return `periods exchanged: ${textOf(one)} and ${textOf(other)}`;
  }),
  oneDocument('column-unit-of-another', 3, (document, random) => {
    const all = blocksOf(document, 'table')
      .flatMap(({ columns }) => columns)
      .filter(({ unit }) => unit?.length);
    if (all.length < 2) return undefined;
    const [one, other] = random.two(all) as unknown as [{ unit: unknown }, { unit: unknown }];
    if (textOf(one.unit) === textOf(other.unit)) return undefined;
    one.unit = other.unit;
    return `column has another's unit: ${textOf(one)}`;
  }),
  oneDocument('note-dropped', 3, (document, random) => {
    const all = sectionsOf(document).filter(({ notes }) => notes.length > 0);
    if (all.length === 0) return undefined;
    return `note dropped: ${textOf(loose(random.one(all).notes).splice(0, 1))}`;
  }),
  oneDocument('figure-of-another', 4, (document, random) => {
    const figures: { id: string; text: string }[] = [];
    JSON.stringify(document.chapters, (_, value) => {
      if (value?.kind === 'figure') figures.push(value);
      return value;
    });
    if (figures.length < 2) return undefined;
    const [one, other] = random.two(figures);
    if (one.text === other.text) return undefined;
    const said = `${one.id} ${one.text} becomes ${other.id} ${other.text}`;
    Object.assign(one, other);
    return said;
  }),
  oneDocument('link-of-another', 2, (document, random) => {
    const links: { href: string }[] = [];
    JSON.stringify(document.chapters, (_, value) => {
      if (value?.kind === 'link') links.push(value);
      return value;
    });
    if (links.length === 0) return undefined;
    const link = random.one(links);
    link.href = `${link.href}x`;
    return link.href;
  }),
  oneDocument('heading-of-another', 3, (document, random) => {
    const [one, other] = random.two(sectionsOf(document)) as unknown as [
      { title: unknown },
      { title: unknown },
    ];
    if (textOf(one.title) === textOf(other.title)) return undefined;
    one.title = other.title;
    return `title of another: ${textOf(one.title)}`;
  }),
];
