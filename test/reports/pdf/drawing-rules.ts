import { type Defect, points, shown } from './defect.ts';
import type { PrintBrowser } from './print-browser.ts';

/** Text in the page as the browser lays it out, in CSS pixels. */
interface Finding {
  readonly kind: 'label-outside' | 'labels-over' | 'box-clipped' | 'box-wide';
  readonly where: string;
  readonly by: number;
}

// Text for the page: the project's types know no DOM. What a PDF hides: labels cut off by their drawing, labels over
// each other, text that its box cuts off, boxes wider than the text area.
const question = `(() => {
  const found = [];
  const slack = 1;
  const name = (node) => (node.textContent || node.className || node.tagName).trim().slice(0, 80);
  const say = (kind, node, by, beside) => {
    if (by > slack) found.push({ kind, by, where: name(node) + (beside ? ' | ' + name(beside) : '') });
  };
  for (const svg of document.querySelectorAll('svg')) {
    const frame = svg.getBoundingClientRect();
    const labels = [...svg.querySelectorAll('text')].map((node) => ({ node, box: node.getBoundingClientRect() }));
    labels.forEach(({ node, box }, index) => {
      if (box.width === 0) return;
      say('label-outside', node, Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom) - 1);
      for (const other of labels.slice(index + 1)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        // Line boxes are taller than glyphs: a third of the height may be shared.
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top) - Math.min(box.height, other.box.height) * .36;
        if (wide > slack && high > slack) say('labels-over', node, Math.min(wide, high), other.node);
      }
    });
  }
  const paper = document.querySelector('main') || document.body;
  const area = paper.getBoundingClientRect();
  for (const node of paper.querySelectorAll('*')) {
    if ((node.closest('svg') && node.tagName !== 'svg') || node.closest('sup')) continue;
    const box = node.getBoundingClientRect();
    if (box.width === 0) continue;
    say('box-wide', node, Math.max(box.right - area.right, area.left - box.left) - .8);
  }
  const words = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
  for (let text = words.nextNode(); text; text = words.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects())
      if (box.width > 0) say('box-wide', text.parentElement.closest('td, th, li, p, h2, h3, h4, text') || text.parentElement, Math.max(box.right - area.right, area.left - box.left) + .5);
  }
  const frames = '.slip-frame, .tile, .panel, .case-text, .points li, .facts dd, .data th, .data td, .digest-groups, .section-head, .chapter-head, .caption, .contents a';
  for (const node of document.querySelectorAll(frames)) {
    const box = node.getBoundingClientRect();
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const text of range.getClientRects()) {
      // A note mark has no width of its own and hangs; the box of a text is taller than its glyphs.
      const bearing = text.height / 4;
      say('box-clipped', node, Math.max(box.left - text.left, text.right - box.right - (node.querySelector('sup') ? 8 : 0), box.top - text.top - bearing, text.bottom - box.bottom - bearing));
    }
  }
  return found;
})()`;

const said: Readonly<Record<Finding['kind'], Pick<Defect, 'kind' | 'expected'> & { readonly verb: string }>> =
  {
    'label-outside': {
      kind: 'clipped',
      verb: 'reaches out of its drawing by',
      expected: 'inside the drawing',
    },
    'labels-over': {
      kind: 'overlap',
      verb: 'one label covers the other by',
      expected: 'labels beside each other',
    },
    'box-clipped': { kind: 'clipped', verb: 'reaches out of its box by', expected: 'inside the box' },
    'box-wide': { kind: 'too-wide', verb: 'reaches out of the text area by', expected: 'within 160 mm' },
  };

/** Defects of the composed document that its PDF does not show: it only holds what the cut left over. */
export async function drawingDefects(html: string, browser: PrintBrowser): Promise<readonly Defect[]> {
  const findings = await browser.ask<readonly Finding[]>(html, question);
  const seen = new Set<string>();
  return findings.flatMap(({ kind, where, by }) => {
    const { verb, ...rest } = said[kind];
    const defect = { page: 0, where: shown(where), found: `${verb} ${points(by * 0.75)}`, ...rest };
    const once = JSON.stringify([kind, defect.where]);
    if (seen.has(once)) return [];
    seen.add(once);
    return [defect];
  });
}
