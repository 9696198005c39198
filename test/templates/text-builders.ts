import type { FigureState, Inline, Text } from '../../functions/domain/text.ts';

/** Short builders for view-model texts in tests; strings become plain text. */
export const figure = (id: string, text: string, state: FigureState = 'value'): Inline => ({
  kind: 'figure',
  id,
  text,
  state,
});
export const constant = (id: string, text: string): Inline => ({ kind: 'constant', id, text });
export const structure = (id: string, text: string): Inline => ({ kind: 'structure', id, text });
export const mark = (number: number, id = `n${number}`): Inline => ({ kind: 'note', id, number });
export const strong = (...parts: readonly (string | Inline)[]): Inline => ({
  kind: 'strong',
  children: text(...parts),
});
export const link = (href: string, ...parts: readonly (string | Inline)[]): Inline => ({
  kind: 'link',
  href,
  children: text(...parts),
});

export function text(...parts: readonly (string | Inline)[]): Text {
  return parts.map((part) => (typeof part === 'string' ? { kind: 'text', text: part } : part));
}
