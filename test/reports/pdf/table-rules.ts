import { type Defect, shown } from './defect.ts';
import type { ReportLayout } from './page-layout.ts';
import { type Element, withRole } from './structure-tree.ts';

interface Row {
  readonly kind: 'head' | 'group' | 'body' | 'foot';
  readonly pages: readonly number[];
  readonly text: string;
}

/** Rows whole, heads and group titles with rows under them. */
export function tableDefects(layout: ReportLayout): readonly Defect[] {
  return withRole(layout.report.structure, 'Table').flatMap((table) => {
    const rows = rowsOf(layout, table);
    return [...splitRows(rows), ...lonelyHeads(rows), ...lonelyGroups(rows)];
  });
}

export function rowsOf(layout: ReportLayout, table: Element): readonly Row[] {
  return withRole(table, 'TR').map((row) => {
    const texts = layout.textsOf(row);
    const [firstPage] = texts.values();
    return {
      kind: kindOf(row),
      pages: [...texts.keys()].toSorted((one, other) => one - other),
      text: (firstPage ?? []).map((one) => one.text).join(' '),
    };
  });
}

function kindOf(row: Element): Row['kind'] {
  const heads = row.children.filter((one) => one.role === 'TH');
  const [first] = row.children;
  if (heads.some((one) => one.attributes.includes('/Scope /Column'))) return 'head';
  if (first?.role === 'TD') return 'foot';
  return row.children.length === 1 && /\/ColSpan ([2-9]|\d\d)/.test(first?.attributes ?? '')
    ? 'group'
    : 'body';
}

function splitRows(rows: readonly Row[]): readonly Defect[] {
  return rows
    .filter((row) => (row.kind === 'body' || row.kind === 'group') && row.pages.length > 1)
    .map((row) => ({
      page: row.pages[0] ?? 0,
      kind: 'split-row',
      where: shown(row.text),
      found: `a row on pages ${row.pages.join(', ')}`,
      expected: 'a row on one page',
    }));
}

function lonelyHeads(rows: readonly Row[]): readonly Defect[] {
  const withRows = new Set(rows.filter((row) => row.kind === 'body').flatMap((row) => row.pages));
  return rows
    .filter((row) => row.kind === 'head')
    .flatMap((row) =>
      row.pages
        .filter((page) => !withRows.has(page))
        .map((page) => ({
          page,
          kind: 'header-alone' as const,
          where: shown(row.text),
          found: 'the head of a table without a row',
          expected: 'a head with rows under it',
        })),
    );
}

function lonelyGroups(rows: readonly Row[]): readonly Defect[] {
  return rows.flatMap((row, index) => {
    const next = rows[index + 1];
    const page = row.pages.at(-1);
    if (row.kind !== 'group' || page === undefined || next?.pages[0] === page) return [];
    const where = shown(row.text);
    const found = 'the title of a group, its rows on the next page';
    return [
      { page, kind: 'group-alone' as const, where, found, expected: 'a group title with its first row' },
    ];
  });
}
