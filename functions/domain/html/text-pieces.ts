import type { Inline, Text } from '../text.ts';
import type { Binding, HtmlPiece } from './reading.ts';

/** A text of the view model as the document must print it: its pieces with their bindings, marks led to their notes. */
export function textPieces(text: Text, href?: string): readonly HtmlPiece[] {
  return text.flatMap((inline) => inlinePieces(inline, href));
}

function inlinePieces(inline: Inline, href: string | undefined): readonly HtmlPiece[] {
  const bound = (kind: Binding['kind'], id: string, words: string, to = href): readonly HtmlPiece[] => [
    { text: words, binding: { kind, id }, ...(to !== undefined && { href: to }) },
  ];
  switch (inline.kind) {
    case 'text':
      return [{ text: inline.text, ...(href !== undefined && { href }) }];
    case 'strong':
      return textPieces(inline.children, href);
    case 'link':
      return textPieces(inline.children, inline.href);
    case 'note':
      return bound('structure', `note.${inline.id}`, String(inline.number), `#note-${inline.id}`);
    default:
      return bound(inline.kind, inline.id, inline.text);
  }
}

/** A no-break space is a letter of the text; line breaks and indents of the markup are one space. */
const markupSpace = /[ \t\n\r\f]+/g;

/** The same for two texts that read alike and are bound alike; where labels are broken into lines, spaces do not count. */
export function likeness(pieces: readonly HtmlPiece[], broken = false): string {
  const merged: { text: string; bound: string; href: string }[] = [];
  for (const { text, binding, href = '' } of pieces) {
    const words = broken ? text.replaceAll(/\s+/g, '') : text.replaceAll(markupSpace, ' ');
    const last = merged.at(-1);
    const to = broken ? '' : href;
    if (binding) merged.push({ text: words, bound: `${binding.kind} ${binding.id}`, href: to });
    else if (last?.bound === '' && last.href === to) last.text += words;
    else if (words !== '') merged.push({ text: words, bound: '', href: to });
  }
  const [first, last] = [merged[0], merged.at(-1)];
  if (first?.bound === '') first.text = first.text.trimStart();
  if (last?.bound === '') last.text = last.text.trimEnd();
  return JSON.stringify(merged.filter(({ text, bound }) => text !== '' || bound !== ''));
}
