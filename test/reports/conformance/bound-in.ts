/** Ids of what is bound anywhere in a part of a document: its figures, its notes. */
export function boundIn(part: unknown, kind: 'figure' | 'note'): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((one) => boundIn(one, kind));
  if (typeof part !== 'object' || part === null) return [];
  const { kind: own, id } = part as { readonly kind?: unknown; readonly id?: unknown };
  const here = own === kind && typeof id === 'string' ? [id] : [];
  return [...here, ...Object.values(part).flatMap((inner) => boundIn(inner, kind))];
}
