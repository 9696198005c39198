import type { Block } from '../../../functions/domain/document.ts';
import { plain } from '../../../functions/domain/words.ts';
import { drawChart } from '../charts/draw-chart.ts';
import { toRuns } from '../text/runs.ts';
import { preparePanels } from './prepare-panels.ts';
import { preparePicture } from './prepare-picture.ts';
import { prepareTable } from './prepare-table.ts';
import { prepareStatus, prepareTiles } from './prepare-tiles.ts';
import { valueStep } from './value-step.ts';

/** Inner width in points of one of two facts beside a picture. */
const factRoom = 96;

function prepareChart(block: Extract<Block, { kind: 'chart' }>) {
  const drawing = drawChart(block.chart);
  return {
    partial: 'block-chart',
    caption: toRuns(block.caption),
    captionNote: block.captionNote ? toRuns(block.captionNote) : null,
    splits: block.chart.kind === 'coverage',
    drawing: drawing.partial,
    geometry: { ...drawing.geometry, alternative: plain(block.alternative) },
  };
}

function prepareCase(block: Extract<Block, { kind: 'case' }>) {
  return {
    partial: 'block-case',
    tag: toRuns(block.tag),
    title: toRuns(block.title),
    paragraphs: block.paragraphs.map(toRuns),
    picture: block.picture ? preparePicture(block.picture) : null,
    facts: block.facts.map((fact) => {
      const value = toRuns(fact.value);
      const unit = toRuns(fact.unit);
      return { value, unit, label: toRuns(fact.label), step: valueStep(value, unit, factRoom, 20) };
    }),
  };
}

/** A block with the partial that prints it; every optional field becomes null, as strict templates require. */
export function prepareBlock(block: Block) {
  switch (block.kind) {
    case 'lead':
      return { partial: 'block-lead', text: toRuns(block.text) };
    case 'prose':
      return { partial: 'block-prose', paragraphs: block.paragraphs.map(toRuns) };
    case 'heading':
      return { partial: 'block-heading', text: toRuns(block.text) };
    case 'points':
      return {
        partial: 'block-points',
        columns: block.columns,
        items: block.items.map((item) => ({
          title: toRuns(item.title),
          text: toRuns(item.text),
          status: item.status ? prepareStatus(item.status) : null,
        })),
      };
    case 'tiles':
      return prepareTiles(block.tiles);
    case 'table':
      return prepareTable(block);
    case 'chart':
      return prepareChart(block);
    case 'case':
      return prepareCase(block);
    case 'picture':
      return {
        partial: 'block-picture',
        picture: preparePicture(block.picture),
        caption: toRuns(block.caption),
        height: block.height,
      };
    case 'panels':
      return preparePanels(block.panels);
    case 'facts':
      return {
        partial: 'block-facts',
        items: block.items.map((item) => ({
          term: toRuns(item.term),
          description: toRuns(item.description),
        })),
      };
    case 'digest':
      return {
        partial: 'block-digest',
        caption: toRuns(block.caption),
        groups: block.groups,
        whole: block.groups.join(''),
      };
  }
}
