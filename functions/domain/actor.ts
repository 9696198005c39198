/** Who did something: a pseudonymous id, never a name or an address (design.md §4). */
export interface Actor {
  readonly actorId: string;
  readonly kind: 'person' | 'schedule' | 'system' | 'sample';
}
