import type { Inline, Text } from '../../../domain/text.ts';

/** An inline that holds no other: what is left of a text when strong runs and links are opened. */
export type Piece = Exclude<Inline, { readonly kind: 'strong' } | { readonly kind: 'link' }>;

const inlineKinds: ReadonlySet<unknown> = new Set<Inline['kind']>([
  'text',
  'strong',
  'figure',
  'constant',
  'structure',
  'note',
  'link',
]);

/** Whether a part of a view model is a run of inlines. An empty list says nothing and is none. */
export function isText(part: readonly unknown[]): part is Text {
  return part.length > 0 && part.every((one) => inlineKinds.has((one as { kind?: unknown } | null)?.kind));
}

export const piecesOf = (text: Text): readonly Piece[] =>
  text.flatMap((one) => (one.kind === 'strong' || one.kind === 'link' ? piecesOf(one.children) : [one]));

/** Targets of the links of a text, in order. */
export const hrefsOf = (text: Text): readonly string[] =>
  text.flatMap((one) => {
    if (one.kind === 'link') return [one.href, ...hrefsOf(one.children)];
    return one.kind === 'strong' ? hrefsOf(one.children) : [];
  });

/** All texts of a part of a view model, wherever they stand in it. */
export function textsIn(part: unknown): readonly Text[] {
  if (typeof part !== 'object' || part === null) return [];
  const members: readonly unknown[] = Object.values(part);
  return Array.isArray(part) && isText(members) ? [members] : members.flatMap(textsIn);
}
