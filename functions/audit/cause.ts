import type { Cause } from '../domain/finding.ts';
import type { Relation } from '../domain/relations/relation.ts';
import type { Broken } from '../domain/relations/verdict.ts';
import type { Examined } from './examine.ts';

export function causeOf(_relation: Relation, _verdict: Broken, _examined: Examined): Cause | undefined {
  return undefined;
}
