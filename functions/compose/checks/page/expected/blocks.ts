import type { Block, Note, Status, TableRow, Tile } from '../../../../domain/document.ts';
import { textPieces } from '../../../../domain/html/text-pieces.ts';
import type { Text } from '../../../../domain/text.ts';
import { chartLines } from './charts.ts';
import { type Expected, type ExpectedBlock, line, lineOf, spacedLine, structurePiece } from './lines.ts';

const words = (text: string): Text => [{ kind: 'text', text }];

function statusLine(status: Status | undefined): readonly Expected[] {
  return status === undefined ? [] : spacedLine('p', words(status.word), status.target);
}

function tileLines(tile: Tile): readonly Expected[] {
  return [
    ...line('p', tile.label),
    ...spacedLine('p', tile.value, tile.unit),
    ...line('p', tile.change ?? []),
    ...statusLine(tile.status),
    ...(tile.bars ?? []).flatMap(({ label, value }) => spacedLine('p', label, value)),
    ...line('p', tile.period),
  ];
}

function rowLines({ cells: [header = [], ...cells], status }: TableRow): readonly Expected[] {
  return [...line('th', header), ...cells.flatMap((cell) => line('td', cell)), ...statusLine(status)];
}

export function noteLines(notes: readonly Note[]): readonly Expected[] {
  return notes.flatMap(({ id, number, text }) =>
    lineOf(['li'], [structurePiece(`note.${id}`, String(number))], textPieces(text)),
  );
}

function tableLines(block: Extract<Block, { kind: 'table' }>): readonly Expected[] {
  return [
    ...spacedLine('p', block.caption, block.captionNote),
    ...block.columns.flatMap(({ label, unit }) => spacedLine('th', label, unit)),
    ...block.groups.flatMap(({ title, rows }) => [...line('th', title ?? []), ...rows.flatMap(rowLines)]),
    ...noteLines(block.notes),
  ];
}

function caseLines(block: Extract<Block, { kind: 'case' }>): ExpectedBlock {
  return {
    lines: [
      ...line('p', block.tag),
      ...line('h4', block.title),
      ...block.paragraphs.flatMap((text) => line('p', text)),
      ...block.facts.flatMap(({ label, value, unit }) => [
        ...line('dt', label),
        ...spacedLine('dd', value, unit),
      ]),
    ],
    attributes: block.picture ? [{ name: 'alt', text: block.picture.alternative }] : [],
  };
}

function digestLines({ caption, groups }: Extract<Block, { kind: 'digest' }>): ExpectedBlock {
  const pieces = groups.flatMap((group, index) => [{ text: ' ' }, structurePiece(`digest.${index}`, group)]);
  return {
    lines: [...line('p', caption), ...lineOf(['p'], pieces)],
    attributes: [{ name: 'aria-label', text: groups.join('') }],
  };
}

/** What a block of the view model must say in the document: every cell, tile and item once and in its order (C-LAYOUT). */
export function blockLines(block: Block): ExpectedBlock {
  switch (block.kind) {
    case 'lead':
      return { lines: line('p', block.text) };
    case 'prose':
      return { lines: block.paragraphs.flatMap((text) => line('p', text)) };
    case 'heading':
      return { lines: line('h4', block.text) };
    case 'points':
      return {
        lines: block.items.flatMap(({ title, text, status }) => [
          ...line('li', title),
          ...line('p', text),
          ...statusLine(status),
        ]),
      };
    case 'tiles':
      return { lines: block.tiles.flatMap(tileLines) };
    case 'table':
      return { lines: tableLines(block) };
    case 'chart': {
      const { lines, attributes = [] } = chartLines(block.chart, block.alternative);
      return { lines: [...spacedLine('p', block.caption, block.captionNote), ...lines], attributes };
    }
    case 'case':
      return caseLines(block);
    case 'picture':
      return {
        lines: line('p', block.caption),
        attributes: [{ name: 'alt', text: block.picture.alternative }],
      };
    case 'panels':
      return {
        lines: block.panels.flatMap(({ title, note, paragraphs }) => [
          ...line('h4', title, note ?? []),
          ...paragraphs.flatMap((text) => lineOf(['p', 'li'], textPieces(text))),
        ]),
      };
    case 'facts':
      return {
        lines: block.items.flatMap(({ term, description }) => [
          ...line('dt', term),
          ...line('dd', description),
        ]),
      };
    case 'digest':
      return digestLines(block);
  }
}
